namespace RequestRouter.Router.Statistics;

/// <summary>Derives what a step adds to the statistics, from the step alone: the same step always adds the same.</summary>
internal static class StepCounts
{
    /// <param name="before">The case before the step; null where it opened it.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="at">When it was taken (UTC).</param>
    /// <param name="changes">What it changed.</param>
    public static IReadOnlyList<StepCount> Of(Case? before, Case after, DateTimeOffset at, IReadOnlyList<Change> changes)
    {
        long age = Math.Max(0, (long)(at - after.ReceivedAt).TotalSeconds);
        var counts = new List<StepCount>();
        if (before is null)
        {
            counts.Add(new(StepMeasure.CaseOpened, null, null, 1, 0, 0));
        }

        counts.AddRange(changes.GroupBy(change => change.To).OrderBy(reached => reached.Key)
            .Select(reached => new StepCount(StepMeasure.ItemReached, reached.Key, null, reached.Count(), age * reached.Count(), age)));
        counts.AddRange(changes
            .SelectMany(change => GroundsOf(change, before, after), (change, ground) => (change.To, Ground: ground))
            .GroupBy(refused => refused).OrderBy(refused => refused.Key)
            .Select(refused => new StepCount(StepMeasure.ItemOnGround, refused.Key.To, refused.Key.Ground, refused.Count(), age * refused.Count(), age)));
        if (IsClosed(after) && !(before is not null && IsClosed(before)))
        {
            counts.Add(new(StepMeasure.CaseClosed, null, null, 1, age, age));
        }

        return counts;
    }

    /// <summary>On what an item was refused; on what its postponement was announced, which is over once it is postponed.</summary>
    private static IEnumerable<Ground> GroundsOf(Change change, Case? before, Case after) => change.To switch
    {
        ItemState.Refused or ItemState.Denied or ItemState.Declined => ItemOf(change, after)?.RefusedOn.Distinct() ?? [],
        ItemState.Postponed => ItemOf(change, before)?.AnnouncedGrounds.Distinct() ?? [],
        _ => [],
    };

    private static Item? ItemOf(Change change, Case? @case) => @case?.Items.SingleOrDefault(item => item.Number == change.Item);

    private static bool IsClosed(Case @case) => @case.State == new AggregateState(ItemState.Closed, false);
}
