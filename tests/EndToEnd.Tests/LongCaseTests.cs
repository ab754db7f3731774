using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>
/// A case of very many communications stays as fast as a new one: what is read and written for a step does not grow. The
/// benchmark <c>longcase</c> measures it over 10,000.
/// </summary>
public sealed class LongCaseTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    /// <summary>Enough for two cuts of the orchestration's history and several moves to the archive.</summary>
    private const int Communications = 360;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Hundreds_of_communications_leave_case_partition_and_history_small_and_nothing_is_lost()
    {
        var request = Requests.New();
        var opened = await OpenAsync(request);
        string caseId = opened.Body!["caseId"]!.GetValue<string>();
        int small = await CaseBytesAsync(caseId);
        var first = await router.Netherlands.SayAsync(caseId, Addition(1), default);

        // Many at once: they arrive while the history is cut, again and again.
        await Parallel.ForAsync(2, Communications + 1, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
            Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SayAsync(caseId, Addition(number), cancellationToken)).Status));
        await router.Clock.AdvanceAsync("PT0S", default);

        var ledger = await Ledgers.ReadAsync(router.Storage, caseId);
        var said = ledger.Where(entry => entry.Occurrence.Type == "supplement").Select(entry => entry.Occurrence.CommunicationId!).ToList();
        Assert.Equal(Enumerable.Range(1, Communications).Select(Id).Order(), said.Order());
        Assert.Null(await Ledgers.FirstFaultAsync(router.Storage, caseId));
        Assert.Null(await Ledgers.FirstDifferenceAsync(router.Storage, caseId));
        Assert.InRange(await RowsBesideAsync(caseId), 100, (2 * (CaseArchive.Kept + CaseArchive.Batch)) + 1);
        Assert.InRange(await CaseBytesAsync(caseId), 1, small * 3 / 2);
        Assert.InRange(await HistoryAsync(caseId), 1, 1000);

        TheArchiveIsFilledInBatches(caseId);
        await WhatIsArchivedStaysAsItWas(caseId, first, ledger.Count);
        await TheRequestSentAgainIsTheFirst(request, opened);
    }

    /// <summary>Entries are read by one query and copied by transactions: an entry by itself is neither fetched nor, but for the first of a batch, written.</summary>
    private void TheArchiveIsFilledInBatches(string caseId)
    {
        var calls = router.StorageCalls.Where(call => call.Contains(caseId, StringComparison.Ordinal)).ToList();
        int moves = Enumerable.Range(0, Communications / CaseArchive.Batch).Sum(batch => calls.Count(call => call.Contains(
            $"RowKey ge '{LedgerRow.Key((batch * CaseArchive.Batch) + 1)}' and RowKey le '{LedgerRow.Key((batch + 1) * CaseArchive.Batch)}'", StringComparison.Ordinal)));
        int alone = calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains("RowKey='step-", StringComparison.Ordinal));

        Assert.InRange(moves, 4, 40);
        Assert.InRange(alone, 1, 2 * moves);
    }

    private async Task TheRequestSentAgainIsTheFirst(JsonObject request, Answer opened)
    {
        var again = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(opened.Body!["receipt"]!.GetValue<string>(), again.Body!["receipt"]!.GetValue<string>());
        request["content"]!["facts"] = "Other facts.";
        Assert.Equal("REFERENCE_REUSED", (await router.Netherlands.SubmitAsync(request.Bytes(), default)).Code);
    }

    private async Task WhatIsArchivedStaysAsItWas(string caseId, Answer first, int entries)
    {
        var again = await router.Netherlands.SayAsync(caseId, Addition(1), default);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Body!["receipt"]!.GetValue<string>(), again.Body!["receipt"]!.GetValue<string>());
        var other = Addition(1);
        other["addition"] = "Something else.";
        Assert.Equal("REFERENCE_REUSED", (await router.Netherlands.SayAsync(caseId, other, default)).Code);

        var inbox = new Mailbox(router.Singapore);
        var told = await inbox.TakeAsync(notice => notice.CaseId == caseId && notice.Communication?.Type == "supplement", Patience, default);
        var received = await router.Singapore.FetchAsync(told!.Communication!, default);
        Assert.Equal("supplement", JsonNode.Parse(received.Body)!["type"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await router.Singapore.AcknowledgeAsync(told.Id, default)).Status);

        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal(Enumerable.Range(1, entries), await TimelineAsync(caseId));
    }

    private async Task<IReadOnlyList<int>> TimelineAsync(string caseId)
    {
        var numbers = new List<int>();
        while (true)
        {
            var page = await router.Singapore.ReadTimelineAsync(caseId, numbers.LastOrDefault(), default);
            numbers.AddRange(page.Body!["entries"]!.AsArray().Select(entry => entry!["number"]!.GetValue<int>()));
            if (page.Body!["next"] is null)
            {
                return numbers;
            }
        }
    }

    private async Task<Answer> OpenAsync(JsonObject request)
    {
        var submitted = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        string caseId = submitted.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal(HttpStatusCode.Accepted, (await router.Singapore.SayAsync(caseId, Says.Acknowledge("sg-1", "CA/1"), default)).Status);
        await router.Clock.AdvanceAsync("PT0S", default);
        return submitted;
    }

    private async Task<int> HistoryAsync(string caseId) => (await router.InstanceAsync(caseId))["history"]!.AsArray().Count;

    private async Task<int> RowsBesideAsync(string caseId)
    {
        var table = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        int rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == caseId))
        {
            rows++;
        }

        return rows;
    }

    private async Task<int> CaseBytesAsync(string caseId)
    {
        var table = new StorageClients(new StorageSettings(router.Storage, null, null)).Tables.GetTableClient(Tables.Cases);
        return EntityBytes.Read((await table.GetEntityAsync<TableEntity>(caseId, CaseRow.Key)).Value).Length;
    }

    private static string Id(int number) => $"nl-addition-{number:D4}";

    private static JsonObject Addition(int number) =>
        new() { ["id"] = Id(number), ["type"] = "supplement", ["addition"] = $"Log line {number} of the annex." };
}
