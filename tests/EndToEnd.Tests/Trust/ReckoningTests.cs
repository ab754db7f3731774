using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>The door judges after what it has accepted, processed or not (C2; DESIGN 3, rule 11).</summary>
public sealed class ReckoningTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly ExampleState Singapore = ExampleStates.Singapore;

    [Fact]
    public async Task A_move_that_an_accepted_one_opens_is_open_at_once()
    {
        var caseId = await router.BeginAsync();

        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, Words.Acknowledge()));
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, Words.AskInformation()));
    }

    [Fact]
    public async Task A_move_that_an_accepted_one_closes_is_refused_before_any_receipt()
    {
        var caseId = await router.BeginAsync();
        await router.SayAsync(Singapore, caseId, Words.Acknowledge());

        var second = Assert.IsType<DoorAnswer.Refused>(await router.SayAsync(Singapore, caseId, Words.Acknowledge()));

        Assert.Equal(409, second.Rejection.Status);
    }

    [Fact]
    public async Task What_was_accepted_is_taken_in_the_order_of_receipt_whichever_wake_up_comes_first()
    {
        var caseId = await router.BeginAsync();
        var first = Words.Acknowledge();
        var second = Words.AskInformation();
        await router.SayAsync(Singapore, caseId, first);
        router.Clock.Now += TimeSpan.FromSeconds(1);
        await router.SayAsync(Singapore, caseId, second);

        await router.AdvanceAsync(caseId, InboundRowId.Of(StateCode.Parse("SG"), second["id"]!.GetValue<string>()));
        await router.AdvanceAsync(caseId, InboundRowId.Of(StateCode.Parse("SG"), first["id"]!.GetValue<string>()));

        Assert.Equal("acknowledge", (await router.Cases.ReadEntryAsync(caseId, 2, default))!.Occurrence.Type);
        var asked = (await router.Cases.ReadEntryAsync(caseId, 3, default))!;
        Assert.Equal(("ask-information", null), (asked.Occurrence.Type, asked.Rejection));
        Assert.Equal(3, (await router.Cases.ReadAsync(caseId, default))!.Entries);
    }

    /// <summary>What is judged after another is answered after it: two of one instant, and one by the clock of an instance that is behind.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public async Task What_was_accepted_after_another_is_taken_after_it_whatever_the_clocks_say(int seconds)
    {
        for (int i = 0; i < 8; i++)
        {
            var caseId = await router.BeginAsync();
            await router.SayAsync(Singapore, caseId, Words.Acknowledge());
            router.Clock.Now += TimeSpan.FromSeconds(seconds);
            Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, Words.AskInformation()));
            router.Clock.Now -= TimeSpan.FromSeconds(seconds);

            await router.AdvanceAsync(caseId, InboundRowId.Request);

            Assert.Equal("acknowledge", (await router.Cases.ReadEntryAsync(caseId, 2, default))!.Occurrence.Type);
            var asked = (await router.Cases.ReadEntryAsync(caseId, 3, default))!;
            Assert.Equal(("ask-information", null), (asked.Occurrence.Type, asked.Rejection));
        }
    }

    [Fact]
    public async Task Everything_that_waits_is_taken_though_it_is_more_than_one_transaction_holds()
    {
        var caseId = await router.BeginAsync();
        for (int i = 0; i < 95; i++)
        {
            Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Netherlands, caseId, Words.Supplement()));
        }

        await router.AdvanceAsync(caseId);

        Assert.Equal(96, (await router.Cases.ReadAsync(caseId, default))!.Entries);
        Assert.Empty((await router.Cases.ReadWithWaitingAsync(caseId, default)).Waiting);
    }

    [Fact]
    public async Task What_is_said_while_a_step_is_written_is_judged_on_the_case_before_it_or_after_it()
    {
        for (int round = 0; round < 60; round++)
        {
            var opened = Assert.IsType<DoorAnswer.Accepted>(await router.OpenAsync(ExampleStates.Netherlands, Requests.New()));
            var entering = router.AdvanceAsync(opened.CaseId, InboundRowId.Request);
            Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, opened.CaseId, Words.Acknowledge()));
            await entering;
            var takenUp = router.AdvanceAsync(opened.CaseId);
            Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, opened.CaseId, Words.AskInformation()));
            await takenUp;
        }
    }

    [Fact]
    public async Task The_person_who_asked_for_one_State_does_not_answer_for_the_other() // A9
    {
        var caseId = await router.BeginAsync();
        string asked = RouterParts.SenderOf(ExampleStates.Netherlands).Name;

        Assert.IsType<DoorAnswer.SamePerson>(await router.SayAsync(Singapore, caseId, Words.Acknowledge(), asked));
        Assert.Empty((await router.Cases.ReadWithWaitingAsync(caseId, default)).Waiting);
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Netherlands, caseId, Words.Supplement(), asked));
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, Words.Acknowledge(), "another@sg.example.org"));
    }

    [Fact]
    public async Task An_id_is_unique_among_all_that_a_State_ever_said() // C1
    {
        var first = await router.BeginAsync();
        var second = await router.BeginAsync();
        var said = Words.Supplement();
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Netherlands, first, said));

        var elsewhere = Assert.IsType<DoorAnswer.OtherContent>(await router.SayAsync(ExampleStates.Netherlands, second, said));

        Assert.Null(elsewhere.FirstReceivedAt);
        Assert.Empty((await router.Cases.ReadWithWaitingAsync(second, default)).Waiting);
        Assert.True(Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Netherlands, first, said)).Again);
    }

    [Fact]
    public async Task What_was_meant_only_for_the_case_as_seen_is_refused_once_the_case_moved_on() // C1, seen
    {
        var caseId = await router.BeginAsync();
        string hash = (await router.Cases.ReadStoredEntryAsync(caseId, 1, default))!.Hash;
        var seen = new System.Text.Json.Nodes.JsonObject { ["number"] = 1, ["hash"] = hash, ["only"] = true };
        await router.SayAsync(ExampleStates.Netherlands, caseId, Words.Supplement());

        var late = Assert.IsType<DoorAnswer.Refused>(await router.SayAsync(Singapore, caseId, Words.Acknowledge().With("seen", seen.DeepClone())));
        Assert.Equal("/seen", late.Rejection.Failures[0].Pointer);
        seen["only"] = false;
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, Words.Acknowledge().With("seen", seen.DeepClone())));
        await router.AdvanceAsync(caseId);

        Assert.Equal((3, 1), ((await router.Cases.ReadAsync(caseId, default))!.Entries, (await router.Cases.ReadEntryAsync(caseId, 3, default))!.Occurrence.Seen));
        seen["hash"] = new string('0', 64);
        Assert.IsType<DoorAnswer.OtherEntry>(await router.SayAsync(Singapore, caseId, Words.AskInformation().With("seen", seen)));
    }

    [Fact]
    public async Task A_repeated_communication_that_waits_gets_its_first_receipt()
    {
        var caseId = await router.BeginAsync();
        var said = Words.Acknowledge();
        var first = Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, said));

        var again = Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Singapore, caseId, said));

        Assert.Equal((true, first.Receipt), (again.Again, again.Receipt));
    }
}
