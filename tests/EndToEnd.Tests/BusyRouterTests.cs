using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>All States together call faster than the router serves, and each of them within its share.</summary>
public sealed class BusyRouterTests(BusyRouter router) : IClassFixture<BusyRouter>
{
    private const int RequestsOfEach = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_is_too_much_is_told_when_to_come_again_an_operator_comes_in_and_what_was_taken_is_a_case()
    {
        var senders = ExampleStates.All.Select(router.System).ToList();
        try
        {
            var sent = senders.SelectMany((sender, number) => Enumerable.Range(0, RequestsOfEach).Select(_ => SendUntilTakenAsync(sender, senders[(number + 1) % senders.Count].State.Code))).ToList();
            using var operations = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(router.Address, "/api/") };
            operations.DefaultRequestHeaders.Authorization = new("Bearer", router.Issuer.Issue(Officer.Of(null, Roles.Operator).Claims, TimeProvider.System.GetUtcNow(), Patience));
            for (int asked = 0; asked < 20; asked++)
            {
                Assert.Equal(HttpStatusCode.OK, (await operations.GetAsync("operations/queues")).StatusCode);
            }

            var taken = await Task.WhenAll(sent);

            var refused = taken.SelectMany(one => one.Refused).ToList();
            Assert.All(refused, answer => Assert.Equal((HttpStatusCode.TooManyRequests, "ROUTER_BUSY"), (answer.Status, answer.Code)));
            Assert.All(refused, answer => Assert.InRange(answer.RetryAfter!.Value.TotalSeconds, 2, 7));
            Assert.True(refused.Count >= RequestsOfEach, $"{refused.Count} were refused");
            Assert.True(refused.Select(answer => answer.RetryAfter).Distinct().Count() > 1);
            Assert.Equal(senders.Count * RequestsOfEach, taken.Select(one => one.CaseId).Distinct().Count());
            await AllAreToldAsync(taken.Select(one => one.CaseId), senders);
        }
        finally
        {
            senders.ForEach(sender => sender.Dispose());
        }
    }

    /// <summary>As an integrator does it: the same bytes, after the time that the answer names.</summary>
    private static async Task<(string CaseId, List<Answer> Refused)> SendUntilTakenAsync(NationalSystem sender, string to)
    {
        var request = Requests.New();
        request["from"] = sender.State.Code;
        request["to"] = to;
        byte[] body = request.Bytes();
        var refused = new List<Answer>();
        while (true)
        {
            var answer = await sender.SubmitAsync(body, default);
            if (answer.Status == HttpStatusCode.Accepted)
            {
                return (answer.Body!["caseId"]!.GetValue<string>(), refused);
            }

            refused.Add(answer);
            Assert.NotNull(answer.RetryAfter);
            await Task.Delay(answer.RetryAfter.Value);
        }
    }

    /// <summary>Each case in the inbox of the State that is asked, read as one that waits its turn, too.</summary>
    private static async Task AllAreToldAsync(IEnumerable<string> cases, List<NationalSystem> readers)
    {
        var missing = cases.ToHashSet();
        using var patience = new CancellationTokenSource(Patience);
        foreach (var reader in readers)
        {
            for (long cursor = 0; missing.Count > 0;)
            {
                var inbox = await reader.ReadInboxAsync(cursor, TimeSpan.FromSeconds(2), patience.Token);
                missing.ExceptWith(inbox.Notices.Select(numbered => numbered.Notice.CaseId!));
                if (inbox.Cursor == cursor)
                {
                    break;
                }

                cursor = inbox.Cursor;
            }
        }

        Assert.Empty(missing);
    }
}
