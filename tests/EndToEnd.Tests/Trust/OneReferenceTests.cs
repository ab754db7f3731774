using System.Text.Json.Nodes;
using Azure;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>
/// For any order of posts, repeats and kills one reference is one case and one receipt (F2, C1): at the door and in the step, of which each may be
/// cut off at any moment, as a process that is killed cuts them off; whichever of two contents comes first is the request.
/// </summary>
public sealed class OneReferenceTests(RouterParts router) : IClassFixture<RouterParts>
{
    private const int Rounds = 25;
    private const int Turns = 8;

    private readonly Random random = new(20261129);
    private int killed;

    [Fact]
    public async Task In_any_order_of_posts_repeats_and_kills_one_reference_is_one_case_and_one_receipt()
    {
        int first = 0, repeated = 0, refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var one = Requests.New();
            var other = one.DeepClone().AsObject();
            other["content"]!["facts"] = "Something else happened.";
            var caseId = CaseId.From(StateCode.Parse("NL"), one["reference"]!.GetValue<string>());
            var accepted = new List<(JsonObject Request, string Receipt)>();
            for (int turn = 0; turn < Turns; turn++)
            {
                await TurnAsync(one, other, caseId, accepted);
            }

            foreach (var request in new[] { one, other, one })
            {
                await TakeAsync(request, accepted, default);
            }

            await router.AdvanceAsync(caseId, InboundRowId.Request);
            await router.AdvanceAsync(caseId);

            Assert.Single(accepted.Select(answer => answer.Receipt).Distinct());
            Assert.Single(accepted.Select(answer => answer.Request).Distinct());
            Assert.Single(await EntriesAsync(caseId), entry => entry.Occurrence.RowId == InboundRowId.Request);
            Assert.Single(router.Notices.Where(notice => notice.CaseId == caseId && notice.Communication?.Type == "submit-request").Select(notice => notice.Id).Distinct());
            first += accepted[0].Request == one ? 1 : 0;
            repeated += accepted.Count;
            refused += accepted[0].Request == one ? 0 : 1;
        }

        Assert.Empty((await router.Held.ReadAsync(default)).Held);

        // It varies: some were cut off, some repeated, and now the one and now the other came first.
        Assert.InRange(killed, 10, Rounds * Turns);
        Assert.InRange(repeated, Rounds * 3, Rounds * Turns * 4);
        Assert.InRange(first, 1, Rounds - 1);
        Assert.InRange(refused, 1, Rounds - 1);
    }

    /// <summary>A post, several at once, or a step; each as likely to be killed as not.</summary>
    private async Task TurnAsync(JsonObject one, JsonObject other, CaseId caseId, List<(JsonObject Request, string Receipt)> accepted)
    {
        using var kill = new CancellationTokenSource();
        if (random.Next(2) == 0)
        {
            kill.CancelAfter(TimeSpan.FromMilliseconds(random.NextDouble() * 12));
        }

        try
        {
            if (random.Next(3) == 0)
            {
                await router.Advancing.TakeAllAsync(new Advance(caseId.ToString(), random.Next(2) == 0 ? InboundRowId.Request : null, null, []), [], kill.Token);
            }
            else
            {
                await Task.WhenAll(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? one : other).ToList().Select(request => TakeAsync(request, accepted, kill.Token)));
            }
        }
        catch (Exception cut) when (cut is OperationCanceledException || (cut is RequestFailedException && kill.IsCancellationRequested))
        {
            killed++;
        }
    }

    private async Task TakeAsync(JsonObject request, List<(JsonObject Request, string Receipt)> accepted, CancellationToken cancellationToken)
    {
        byte[] body = request.Bytes();
        var (handed, _) = Handing.Opening(RouterParts.SenderOf(ExampleStates.Netherlands), JsonEdge.ReadOpening(body).Value!, body, "as signed");
        var answer = await router.Door.AcceptAsync(handed!, cancellationToken);
        if (answer is DoorAnswer.Accepted { Receipt: var receipt })
        {
            lock (accepted)
            {
                accepted.Add((request, receipt));
            }
        }
        else
        {
            Assert.IsType<DoorAnswer.OtherContent>(answer);
        }
    }

    private async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(CaseId caseId)
    {
        var entries = new List<LedgerEntry>();
        await foreach (var stored in router.Cases.ReadLedgerAsync(caseId, 1, default))
        {
            entries.Add(stored.Entry);
        }

        return entries;
    }
}
