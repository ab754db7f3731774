using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>From the grant to the file, and what stays possible afterwards.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class ExecutionTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    [LifecycleRows("M10", "M21", "M26", "M31", "M32", "M33")]
    public async Task A_request_that_is_granted_executed_delivered_and_confirmed_closes_by_itself()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestedSays(Words.Grant());
        await story.StandsAt("accepted");
        await story.RequestingIsTold("granted");
        await story.RequestedSays(Words.StartExecution());
        await story.StandsAt("executing");
        await story.RequestingIsTold("execution-started");
        await story.RequestedSays(Words.Deliver());
        await story.StandsAt("delivered");
        Assert.NotNull((await story.RequestingIsTold("delivered")).DueAt);
        await story.TimePasses("P15D");
        await story.RequestingIsTold("receipt-reminder");
        await story.RequestingSays(Words.AcknowledgeDelivery());
        await story.StandsAt("completed");
        await story.RequestedIsTold("delivery-acknowledged");

        await story.TimePasses("P31D");
        await story.StandsAt("closed", "closed", "closed");
        Assert.Empty(await story.Clocks());

        await story.RequestingSays(Words.AskStatus());
        Assert.Contains("completed", (await story.RequestingIsTold("status")).Text, StringComparison.Ordinal);
        await story.RequestingSays(Words.RecordUse());
        await story.RequestedIsTold("use-recorded");
        await story.RequestingSays(Words.AttestDeletion());
        await story.RequestedIsTold("deletion-attested");
    }

    [Fact]
    [LifecycleRows("M33")]
    public async Task A_status_inquiry_is_answered_at_once_and_then_by_a_person()
    {
        await Router.Singapore.SetPracticeAsync(new() { ["statusHumanInterval"] = "P7D" }, default); // no limit by default
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestingSays(Words.AskStatus());
        Assert.Contains("under-review", (await story.RequestingIsTold("status")).Text, StringComparison.Ordinal);
        Assert.NotNull((await story.RequestedIsTold("status-asked")).DueAt);
        var tooSoon = await story.RequestingTries(Words.AskStatus());
        Assert.Equal((HttpStatusCode.TooManyRequests, "TOO_FREQUENT"), (tooSoon.Status, tooSoon.Code));
        Assert.Contains("under-review", tooSoon.Body!["failures"]![0]!["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        await story.TimePasses("P8D");
        await story.RequestedIsTold("status-inquiry-reminder");
        await story.StandsAt("under-review");
        await story.RequestingSays(Words.AskStatus());
        await story.RequestedSays(Words.AnswerStatus());
        await story.RequestingIsTold("status-answered");
    }

    [Fact]
    [LifecycleRows("M24", "M25")]
    public async Task When_secrecy_cannot_be_kept_the_requesting_State_decides_whether_to_go_on()
    {
        Assert.True((int)(await Router.Singapore.SetPracticeAsync(new() { ["pauseOnSecrecyFailure"] = true }, default)).Status < 300);
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.CannotKeepSecrecy());
        await story.StandsAt("awaiting-requester");
        Assert.Equal("40(20)", (await story.RequestingIsTold("secrecy-impossible")).Citation);
        Assert.Equal("STATE_CONFLICT", (await story.RequestedTries(Words.Deliver())).Code);
        await story.TimePasses("P3D");
        await story.RequestingIsTold("secrecy-choice-reminder");
        await story.StandsAt("awaiting-requester");
        await story.RequestingSays(Words.Proceed());

        await story.StandsAt("executing");
        await story.RequestedIsTold("proceed-without-secrecy");

        // The stories after this one are told under the defaults again.
        await Router.Singapore.SetPracticeAsync([], default);
    }

    [Fact]
    [LifecycleRows("M24", "M25", "M29")]
    public async Task When_secrecy_cannot_be_kept_the_requesting_State_may_take_its_request_back()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.CannotKeepSecrecy());

        await story.RequestingSays(Words.NoLongerRequired());

        await story.StandsAt("withdrawn");
        await story.RequestedIsTold("no-longer-required");
    }

    [Fact]
    [LifecycleRows("M22", "M23")]
    public async Task Extraordinary_costs_are_consulted_on_until_both_record_terms()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.ForeseeCosts().OfItems(2));
        await story.StandsAt("partly-executing", "executing", "consultation-costs");
        Assert.Equal("40(30)", (await story.RequestingIsTold("costs-foreseen")).Citation);
        await story.RequestedSays(Words.Deliver().OfItems(1));
        await story.RequestedSays(Words.AgreeCosts());
        await story.StandsAt("partly-delivered", "delivered", "consultation-costs");
        await story.RequestingSays(Words.AgreeCosts());

        await story.StandsAt("partly-delivered", "delivered", "executing");
    }

    [Fact]
    [LifecycleRows("M19", "M22")]
    public async Task The_requested_State_may_bear_extraordinary_costs_itself()
    {
        var story = await CaseStory.ExecutingAsync(Router);
        await story.RequestingSays(Words.ForeseeCosts());

        await story.RequestedSays(Words.Proceed());

        await story.StandsAt("executing");
        await story.RequestingIsTold("costs-borne");
    }

    [Fact]
    public async Task Ordinary_costs_are_claimed_under_an_agreement_of_both()
    {
        var request = AskingFor.TwoRecords();
        request["to"] = "KE";
        var story = await CaseStory.BeginAsync(Router, Router.Netherlands, Router.Kenya, request.Bytes());

        await story.RequestedSays(Words.ClaimCosts());

        Assert.Equal("40(30)", (await story.RequestingIsTold("costs-claimed")).Citation);
    }

    [Fact]
    public async Task Progress_is_reported_without_being_asked_for()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.ReportProgress());

        await story.StandsAt("executing");
        Assert.Equal("40(26)", (await story.RequestingIsTold("progress-reported")).Citation);
    }

    [Fact]
    public async Task An_onward_transfer_is_recorded_with_its_authorization_and_told_to_the_State_of_origin()
    {
        var story = await CaseStory.DeliveredAsync(Router);
        string element = new('a', 64);
        var leave = await CaseStory.BeginAsync(Router, AskingFor.AnOnwardTransfer(element));
        JsonObject Passed(string recipient) => Words.RecordOnwardTransfer().With("recipient", recipient).With("authorization", leave.CaseId).With("elements", new JsonArray(element));
        var early = await story.RequestingTries(Passed("KE"));
        await leave.RequestedSays(Words.Authorize());
        var elsewhere = await story.RequestingTries(Passed("BR"));

        await story.RequestingSays(Passed("KE"));

        Assert.Equal(["ONWARD_TRANSFER_NOT_AUTHORIZED", "ONWARD_TRANSFER_NOT_AUTHORIZED"], Receipts.Remarks(early).Concat(Receipts.Remarks(elsewhere)));
        var ground = Assert.Single((await Ledgers.ReadAsync(Router.Router.Storage, story.CaseId))[^1].RestsOn!);
        Assert.Equal((leave.CaseId, await leave.Entries()), (ground.CaseId.ToString(), ground.Entry));
        Assert.Null(await Ledgers.FirstDifferenceAsync(Router.Router.Storage, story.CaseId));
        Assert.Equal("36(3)", (await story.RequestedIsTold("onward-transfer-recorded")).Citation);
    }

    [Fact]
    [LifecycleRows("M27")]
    public async Task Personal_data_that_may_not_be_transferred_are_withheld_and_not_refused()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        await story.RequestedSays(Words.Withhold().OfItems(2));

        await story.StandsAt("partly-withheld", "executing", "withheld");
        Assert.Equal("36(1)(a)", (await story.RequestingIsTold("withheld")).Citation);
        await story.RequestedSays(Words.OfferConditions().OfItems(2));
        await story.RequestingSays(Words.AcceptConditions());
        await story.StandsAt("partly-executing", "executing", "accepted-with-conditions");
    }

    [Fact]
    [LifecycleRows("M29")]
    public async Task From_time_to_time_the_requesting_State_is_asked_whether_it_still_needs_the_assistance()
    {
        // Off by default, and then every ninety days; here as often as the test needs.
        Assert.True((int)(await Router.Singapore.SetPracticeAsync(new() { ["needChecks"] = true, ["needCheckEvery"] = "P20D" }, default)).Status < 300);
        var story = await CaseStory.ExecutingAsync(Router);
        Assert.Equal("STATE_CONFLICT", (await story.RequestedTries(Words.ConfirmNeed())).Code);

        await story.TimePasses("P21D");
        Assert.Equal("40(26)", (await story.RequestingIsTold("need-check-reminder")).Citation);
        await story.RequestingSays(Words.ConfirmNeed());
        await story.RequestedIsTold("need-confirmed");
        await story.TimePasses("P21D");
        await story.RequestingIsTold("need-check-reminder");
        await Router.Singapore.SetPracticeAsync([], default);
        await story.RequestingSays(Words.NoLongerRequired());

        await story.StandsAt("withdrawn");
        Assert.Equal("STATE_CONFLICT", (await story.RequestedTries(Words.Deliver())).Code);
    }

    [Fact]
    [LifecycleRows("M34")]
    public async Task A_dispute_leaves_the_clocks_of_the_case_running()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.AskInformation());

        await story.RequestingSays(Words.OpenDispute());

        Assert.Equal("63(1)", (await story.RequestedIsTold("dispute-opened")).Citation);
        await story.RequestingIsTold("dispute-opened");
        await story.TimePasses("P15D");
        await story.RequestingIsTold("information-reminder");
    }

    [Fact]
    public async Task A_deadline_suggested_with_reasons_is_answered_and_reminded_of()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestingSays(Words.SuggestDeadline(story.Now.AddDays(20)));
        await story.RequestedIsTold("supplemented");
        await story.RequestedSays(Words.AnswerDeadline());
        await story.RequestingIsTold("deadline-answered");

        await story.TimePasses("P14D");
        await story.RequestedIsTold("deadline-reminder");
    }
}
