using RequestRouter.Router.Activities;
using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Tests.Activities;

/// <summary>DESIGN 3, rule 6: each procedure that a case has open has one orchestration, however often the case is advanced.</summary>
public sealed class ProcedureStartsTests
{
    private const string Case = "nl-abc";

    [Fact]
    public async Task What_was_opened_just_now_is_started_without_a_question()
    {
        var client = new RecordingClient();

        await StartAsync(client, running: [], justOpened: ["answer-1"], open: ["answer-1"]);

        Assert.Equal([$"{Case}:answer-1"], client.Started);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task A_call_repeated_after_it_was_cut_off_starts_what_is_not_there_and_that_alone()
    {
        var client = new RecordingClient(known: $"{Case}:answer-1");

        await StartAsync(client, running: [], justOpened: [], open: ["answer-1", "secrecy-1"]);

        Assert.Equal([$"{Case}:secrecy-1"], client.Started);
    }

    [Fact]
    public async Task What_is_known_to_run_is_left_alone()
    {
        var client = new RecordingClient();

        await StartAsync(client, running: ["answer-1"], justOpened: [], open: ["answer-1"]);

        Assert.Empty(client.Started);
        Assert.Empty(client.Asked);
    }

    private static Task StartAsync(RecordingClient client, string[] running, string[] justOpened, string[] open) => ProcedureStarts.StartAsync(
        client,
        new Advance(Case, null, null, running),
        [.. open.Select(id => new ProcedureStory(Case, id, "answer", "SG", "Answer.", []))],
        justOpened.ToHashSet(),
        default);
}
