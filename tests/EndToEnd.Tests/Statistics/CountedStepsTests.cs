using Azure;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Statistics;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Statistics;

/// <summary>A step counts once, however often it is taken up again, and also where the turn that took it was cut off.</summary>
public sealed class CountedStepsTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly Month Month = Month.Of(DateTimeOffset.Parse("2026-11-23T09:00:00Z", null));

    [Fact]
    public async Task Each_step_is_counted_once_under_its_case_and_number_also_where_it_is_noted_again_or_was_cut_off()
    {
        var caseId = await router.BeginAsync();
        router.Clock.Now += TimeSpan.FromHours(2);
        await router.SayAsync(ExampleStates.Singapore, caseId, Words.Acknowledge());
        await router.AdvanceAsync(caseId);
        var counted = await OwnAsync("NL", caseId);
        Assert.Equal([1, 2], counted.Select(step => step.Entry));
        var reached = Assert.Single(counted[1].Counts, count => count.Measure == StepMeasure.ItemReached);
        Assert.Equal(((ItemState?)ItemState.UnderReview, 2, 2 * 7200L, 7200L), (reached.State, reached.Count, reached.Seconds, reached.Longest));

        // As if the router had gone away before it noted either, and then before it noted that it had.
        var lists = router.Storage.Tables.GetTableClient(Tables.Lists);
        foreach (var step in counted)
        {
            await lists.DeleteEntityAsync("NL", CountedRow.ToEntity(step).RowKey, ETag.All);
        }

        await UnnoteAsync(lists, caseId);
        await router.AdvanceAsync(caseId);
        await UnnoteAsync(lists, caseId);
        await router.AdvanceAsync(caseId);

        Assert.Equivalent(counted, await OwnAsync("NL", caseId), strict: true);
        Assert.Empty(await OwnAsync("SG", caseId));
    }

    [Fact]
    public async Task A_State_s_own_counts_are_of_its_cases_alone_by_its_role_and_the_other_party()
    {
        var caseId = await router.BeginAsync();
        await router.SayAsync(ExampleStates.Singapore, caseId, Words.Acknowledge());
        await router.AdvanceAsync(caseId);
        router.Clock.Now += TimeSpan.FromDays(1);
        await router.SayAsync(ExampleStates.Netherlands, caseId, Words.NoLongerRequired());
        await router.AdvanceAsync(caseId);
        var reader = new StatisticsReader(router.Storage, router.Parties);

        var requesting = await reader.OfStateAsync(StateCode.Parse("NL"), Month, Month, default);
        var requested = await reader.OfStateAsync(StateCode.Parse("SG"), Month, Month, default);
        var stranger = await reader.OfStateAsync(StateCode.Parse("KE"), Month, Month, default);

        Assert.All(requesting.Lines, line => Assert.Equal((CaseRole.Requesting, "SG"), (line.Role!.Value, $"{line.Other}")));
        Assert.All(requested.Lines, line => Assert.Equal((CaseRole.Requested, "NL"), (line.Role!.Value, $"{line.Other}")));
        Assert.Equal(requesting.Lines.Select(line => line.Count), requested.Lines.Select(line => line.Count));
        Assert.Empty(stranger.Lines);
        Assert.Contains(requesting.Lines, line => line is { State: ItemState.Withdrawn, MeanSeconds: >= 86_400 });

        // Others before and after it are not of this month.
        Assert.Empty((await reader.OfStateAsync(StateCode.Parse("NL"), Month.Before(12), Month.Before(1), default)).Lines);
        Assert.Empty((await reader.OfAllAsync(StateCode.Parse("KE"), Month, Month, default)).Lines);
        Assert.NotEqual(0, (await reader.OfAllAsync(StateCode.Parse("KE"), Month, Month, default)).Withheld);
        Assert.NotEmpty((await reader.OfAllAsync(null, Month, Month, default)).Lines);
    }

    private static Task UnnoteAsync(TableClient lists, CaseId caseId) =>
        lists.UpdateEntityAsync(new TableEntity("NL", caseId.ToString()) { ["published"] = 0 }, ETag.All, TableUpdateMode.Merge);

    private async Task<List<CountedStep>> OwnAsync(string partition, CaseId caseId) =>
        await router.Storage.Tables.GetTableClient(Tables.Lists)
            .QueryAsync<TableEntity>(CountedRow.Filter(StateCode.Parse(partition), Month, Month, null))
            .Select(CountedRow.FromEntity).Where(step => step.CaseId == caseId).ToListAsync();
}
