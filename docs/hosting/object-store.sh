#!/bin/sh
# Copies the built site into an object store that speaks S3, with the cache headers of each kind of file.
#
#   sh object-store.sh dist s3://my-bucket/a/b/c
#
# New files of the app come before the pages that name them, and old ones stay: a page that a reader or a cache still
# holds finds its files. Remove files of assets/ by hand that no page of the last month names. Headers that an object
# store cannot send (nosniff, sharing with other origins) are rules of the store or of the network before it; see
# docs/hosting.md.
set -eu

from=${1:?the folder of the built site}
to=${2:?the address of the bucket, s3://name or s3://name/path}

copy() {
  aws s3 sync --no-progress "$@"
}

copy "$from/assets" "$to/assets" \
  --cache-control "public, max-age=31536000, immutable"

copy "$from" "$to" --exclude "*" --include "chips.js" --include "embed.js" \
  --cache-control "public, max-age=3600"

copy "$from" "$to" --delete --exclude "assets/*" --exclude "chips.js" --exclude "embed.js" --exclude "_headers" \
  --cache-control "public, max-age=0, s-maxage=60, must-revalidate"
