using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// A router for stories: Kenya asks for the diplomatic channel and has agreed with the Netherlands that the one who asks
/// bears the costs; every State has somebody who reads its inbox.
/// </summary>
public sealed class LifetimeFixture : IAsyncLifetime
{
    private Dictionary<string, Mailbox> mailboxes = [];

    private readonly List<CaseStory> told = [];

    /// <summary>It sweeps once a week: while months pass, sweeping twice a day would cost more than all else.</summary>
    internal RouterFixture Router { get; } = new() { Overrides = { ["SweepSchedule"] = "0 0 0 * * 0", ["CheckpointSchedule"] = "0 0 0 * * 0" } };

    /// <summary>Where set, the stories' States hand in over this queue and not over HTTP.</summary>
    internal SubmissionQueue? Queue { get; set; }

    /// <summary>The types of all that was handed in over the queue.</summary>
    internal HashSet<string> HandedInOverQueue { get; } = [];

    internal RouterClock Clock => Router.Clock;

    internal NationalSystem Netherlands => Router.Netherlands;

    internal NationalSystem Singapore => Router.Singapore;

    internal NationalSystem Kenya => Router.Kenya;

    public async Task InitializeAsync()
    {
        await Router.InitializeAsync();
        mailboxes = new[] { Netherlands, Singapore, Kenya }.ToDictionary(system => system.State.Code, system => new Mailbox(system));
        await EnterAsync(Netherlands, entry => Agree(entry, "KE"));
        await EnterAsync(Kenya, entry =>
        {
            entry["requiresDiplomaticChannel"] = true;
            Agree(entry, "NL");
        });
    }

    public Task DisposeAsync() => Router.DisposeAsync();

    internal Mailbox InboxOf(NationalSystem system) => mailboxes[system.State.Code];

    /// <summary>Waits until the router has done all it has to do now.</summary>
    internal Task SettleAsync() => PassAsync("PT0S");

    /// <summary>Lets time pass; what falls due happens on the way.</summary>
    /// <param name="time">ISO 8601 duration, as <c>P8D</c>.</param>
    internal Task PassAsync(string time) => Clock.AdvanceAsync(time, default);

    internal void Remember(CaseStory story) => told.Add(story);

    /// <summary>Takes back what the stories told so far left open, so that no reminder of theirs takes part in the next one.</summary>
    internal async Task EndStoriesAsync()
    {
        foreach (var story in told)
        {
            await LedgerRecorder.KeepAsync(Router, story.CaseId);
            await story.RequestingTries(Words.NoLongerRequired());
        }

        told.Clear();
        await SettleAsync();
    }

    /// <summary>Posts as an officer of this role, signed with the key of that officer's authority.</summary>
    internal RawCall CallOf(ExampleState state, string path, byte[] body, string role)
    {
        using var key = state.KeyOf(state.AuthorityOf(role), Router.Keys);
        return new RawCall(Router, state, path, body)
        {
            Token = Router.Issuer.Issue(new Officer(state, role).Claims, Clock.GetUtcNow(), TimeSpan.FromHours(1)),
            Signature = Local.Keys.Jws.Detached(key, body, Clock.GetUtcNow()),
        };
    }

    private static void Agree(JsonObject entry, string with) => entry["agreements"]!.AsArray().Add(
        new JsonObject { ["kind"] = "requester-bears-costs", ["with"] = with, ["from"] = "2026-01-01T00:00:00Z" });

    private async Task EnterAsync(NationalSystem system, Action<JsonObject> change)
    {
        var entry = RegisterEntry.Of(system.State, Router.Keys);
        change(entry);
        var answer = await system.RegisterAsync(entry, default);
        Assert.True((int)answer.Status is 200 or 201, $"{(int)answer.Status} {answer.Body}");
    }
}
