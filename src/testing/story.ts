/** A story in two steps, for tests. Its timeline must have a trip, a harbour fire with two claims, the actor Ada and a
 * group `people`. */
import type { Story } from "../model/story";

/** @param trip id of the event of the trip
 * @param question id of a disagreement about the fire */
export const tripAndFire = (trip: string, question: string): Omit<Story, "id"> => ({
  title: "From a trip to a fire",
  steps: [
    {
      heading: "The trip",
      sentences: [{ text: "Ada went to Port Vell.", claims: [`${trip}.c1`] }],
      events: [trip],
      window: "1903",
      tracks: ["ada"],
    },
    {
      heading: "The fire",
      sentences: [
        { text: "The harbour burned.", claims: ["harbour-fire.c1", "harbour-fire.c2"] },
        { text: "Ada had been away.", claims: [`${trip}.c1`] },
      ],
      events: ["harbour-fire"],
      window: "1907-01/1907-02",
      tracks: ["ada", "group:people"],
      disagreements: [question],
    },
  ],
});
