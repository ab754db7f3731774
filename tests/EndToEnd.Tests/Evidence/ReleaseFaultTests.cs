using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>An instance of the router whose key or clock fails while it releases evidence (36(3)): no byte is given that is not authorized, and nothing that is authorized is lost.</summary>
[Collection(RouterCollection.Name)]
public sealed class ReleaseFaultTests(RouterFixture router) : IAsyncLifetime
{
    private readonly Transfers transfers = new(router);
    private readonly byte[] bytes = Guid.NewGuid().ToByteArray(), denied = Guid.NewGuid().ToByteArray();
    private FaultyReleases faulty = null!;
    private string logs = "", other = "", asked = "";

    public async Task InitializeAsync()
    {
        faulty = new(router);
        string furnishedIn = await transfers.CaseAsync(router.Netherlands, router.Singapore);
        logs = await Furnished.KeepAsync(router.Singapore, furnishedIn, bytes);
        other = await Furnished.KeepAsync(router.Singapore, furnishedIn, denied);
        asked = await transfers.AskAsync(router.Netherlands, router.Singapore, "KE", Transfers.DigestOf(bytes), Transfers.DigestOf(denied));
        await transfers.SayAsync(router.Singapore, asked, "authorize", 1);
    }

    public async Task DisposeAsync() => await faulty.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_or_a_clock_that_fails_at_any_use_opens_nothing_and_the_same_order_completes_the_release(bool isKey)
    {
        Assert.NotNull((await faulty.IssueAsync("NL", Transfers.Order("KE", [logs], asked))).Release);
        int uses = isKey ? faulty.Signer.Calls : faulty.Clock.Calls;
        Assert.InRange(uses, 2, 20);
        var stopped = new List<JsonObject>();
        for (int failing = 1; failing <= uses; failing++)
        {
            var order = Transfers.Order("KE", [logs], asked);
            FailFrom(isKey, failing);
            await Assert.ThrowsAnyAsync<Exception>(() => faulty.IssueAsync("NL", order));
            FailFrom(isKey, failing);
            await ReleasesNothingAsync(Transfers.Order("KE", [logs, other], asked));
            Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(router.Kenya, logs, null));
            Assert.Equal((HttpStatusCode.NotFound, []), await Transfers.ReadAsync(router.Kenya, other, null));
            stopped.Add(order);
        }

        foreach (var order in stopped)
        {
            var completed = await router.Netherlands.ReleaseAsync(order, isDry: false, default);
            Assert.True(completed.Status is HttpStatusCode.Created or HttpStatusCode.OK, $"{completed.Status} {completed.Body}");
            Assert.Equal(bytes, (await Transfers.ReadAsync(router.Kenya, logs, completed.Body!["token"]!.GetValue<string>())).Bytes);
        }
    }

    [Fact]
    public async Task Where_key_or_clock_fail_at_a_read_the_gate_stays_shut()
    {
        string token = (await faulty.IssueAsync("NL", Transfers.Order("KE", [logs], asked))).Release!.Token;
        Assert.True(await faulty.OpensAsync("KE", logs, token));

        FailFrom(isKey: false, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => faulty.OpensAsync("KE", logs, token));
        faulty.Clock.FailsFrom = int.MaxValue;
        foreach (var (ahead, opens) in new[] { (-1, false), (0, true), (29, true), (30, false), (3650, false), (-3650, false) })
        {
            faulty.Clock.Ahead = TimeSpan.FromDays(ahead);
            Assert.True(opens == await faulty.OpensAsync("KE", logs, token), $"{ahead} days ahead");
        }
    }

    [Theory]
    [InlineData(-3650)]
    [InlineData(3650)]
    public async Task A_release_by_a_clock_that_is_years_wrong_opens_nothing(int days)
    {
        faulty.Clock.Ahead = TimeSpan.FromDays(days);
        var outcome = await faulty.IssueAsync("NL", Transfers.Order("KE", [logs], asked));

        Assert.Empty((await Transfers.ReadAsync(router.Kenya, logs, outcome.Release?.Token)).Bytes);
        await ReleasesNothingAsync(Transfers.Order("KE", [logs, other], asked));
    }

    /// <summary>Refused or failed, it brings no release.</summary>
    private async Task ReleasesNothingAsync(JsonObject order)
    {
        try
        {
            Assert.Null((await faulty.IssueAsync("NL", order)).Release);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            // The fault that was asked for; the order brought nothing.
        }

        Assert.Equal("NOT_FOUND", (await router.Netherlands.GetAsync($"releases/{ReleaseId.Of(StateCode.Parse("NL"), order["id"]!.GetValue<string>())}", default)).Code);
    }

    private void FailFrom(bool isKey, int failing)
    {
        (faulty.Signer.Calls, faulty.Clock.Calls) = (0, 0);
        (faulty.Signer.FailsFrom, faulty.Clock.FailsFrom) = isKey ? (failing, int.MaxValue) : (int.MaxValue, failing);
    }
}
