namespace RequestRouter.Router.Statistics;

/// <summary>What one step adds to one count.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="State">The state that items came to; null where cases are counted.</param>
/// <param name="Ground">The ground; null for all other measures.</param>
/// <param name="Count">How many cases or items.</param>
/// <param name="Seconds">Seconds from the opening of the case to the step, of all of them together; 0 for its opening.</param>
/// <param name="Longest">The longest of those, in seconds.</param>
public sealed record StepCount(StepMeasure Measure, ItemState? State, Ground? Ground, int Count, long Seconds, long Longest);
