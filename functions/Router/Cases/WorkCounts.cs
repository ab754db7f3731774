using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>How many cases wait for the State's word.</summary>
/// <param name="All">Whenever they are due.</param>
/// <param name="Overdue">Whose time has passed.</param>
/// <param name="InSevenDays">That are due within seven times 24 hours.</param>
public sealed record WorkCounts(WorkCount All, WorkCount Overdue, WorkCount InSevenDays)
{
    /// <summary>Counts at once what does not overlap.</summary>
    public static async Task<WorkCounts> ReadAsync(WorkIndex index, StateCode state, WorkFilter filter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var week = now.AddDays(7);
        var counted = await Task.WhenAll(
            index.CountAsync(state, filter with { DueBefore = now }, cancellationToken),
            index.CountAsync(state, filter with { DueFrom = now, DueBefore = week }, cancellationToken),
            index.CountAsync(state, filter with { DueFrom = week }, cancellationToken));
        int all = Math.Min(index.MostCounted, counted.Sum(part => part.Number));
        return new(new(all, all == index.MostCounted), counted[0], counted[1]);
    }
}
