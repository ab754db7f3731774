using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>The forbidden transitions of lifecycle 1.5, each with its status, code and citation. None changes anything.</summary>
public sealed class ForbiddenMovesTests(LifetimeFixture router) : StoryTests(router), IClassFixture<LifetimeFixture>
{
    [Fact]
    [LifecycleRows("X1", "X2", "X3", "X4", "X5", "X6", "X7", "X18", "X21")]
    public async Task Every_forbidden_move_is_refused_at_the_door_and_again_when_it_became_impossible_on_the_way()
    {
        var overtaken = new List<(ForbiddenMove Move, CaseStory Story, int Entries, JsonObject Said, Answer AtTheDoor)>();
        foreach (var move in ForbiddenMoves.All)
        {
            var story = await move.Prepare(Router);
            int entries = await story.Entries();
            var said = move.Says();

            var answer = await Speaker(move, story).SayAsync(story.CaseId, said, default);

            Assert.Equal(
                $"{move.Row}: {move.Status} {move.Code} {move.Citation}",
                $"{move.Row}: {(int)answer.Status} {answer.Code} {answer.Body?["citation"]}");
            Assert.All(answer.Body!["failures"]!.AsArray(), failure => Assert.NotEmpty(failure!["detail"]!.GetValue<string>()));
            await Router.SettleAsync();
            Assert.Equal(entries, await story.Entries());
            overtaken.Add((move, story, entries, said, answer));
        }

        // As if each had been possible when it came: it is stored, and its turn comes now.
        foreach (var (move, story, _, said, _) in overtaken)
        {
            await PassTheDoorAsync(Speaker(move, story).State, story.CaseId, said);
        }

        await Router.PassAsync("P8D");
        foreach (var (move, story, entries, said, atTheDoor) in overtaken)
        {
            var rejection = move.ByRequesting
                ? await story.RequestingIsTold("communication-rejected")
                : await story.RequestedIsTold("communication-rejected");
            Assert.Equal((move.Code, move.Citation), (rejection.Code, rejection.Citation));
            Assert.Equal(said["id"]!.GetValue<string>(), rejection.Communication!.Id);
            Assert.Equal(Content(atTheDoor.Body!["failures"]!.AsArray()), Content(rejection.Failures!));
            Assert.True(await story.Entries() > entries, $"{move.Row}: the attempt is on record");
        }
    }

    [Fact]
    [LifecycleRows("X15")]
    public async Task A_point_of_contact_does_not_speak_in_a_case_of_central_authorities()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        var call = Router.CallOf(
            ExampleStates.Singapore, $"requests/{story.CaseId}/communications", Local.Client.NationalSystem.About(story.CaseId, Words.Grant(), "SG"), Roles.PointOfContact);

        var (status, problem, _) = await call.SendAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "CHANNEL_NOT_PERMITTED", "40(12)(d)"), (status, Text(problem, "code"), Text(problem, "citation")));
        await story.StandsAt("under-review");
    }

    [Theory]
    [InlineData("taking-evidence")]
    [InlineData("voluntary-appearance")]
    [InlineData("recovering-proceeds")]
    [LifecycleRows("X16")]
    public async Task For_a_serious_crime_outside_the_Convention_only_electronic_evidence_can_be_asked_for(string purpose)
    {
        var request = AskingFor.ForSeriousCrime();
        request["content"]!["items"]![0]!["purpose"] = purpose;
        request["content"]!["items"]![0]!["electronic"] = false;

        var answer = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal((422, "OUT_OF_SCOPE", "35(1)(c)"), ((int)answer.Status, answer.Code, Text(answer.Body, "citation")));
        await CaseStory.BeginAsync(Router, AskingFor.ForSeriousCrime());
    }

    [Theory]
    [InlineData("confiscation-foreign-order")]
    [InlineData("detained-person-transfer")]
    [LifecycleRows("X16")]
    public async Task For_a_serious_crime_outside_the_Convention_nobody_is_moved_and_nothing_confiscated(string kind)
    {
        var request = AskingFor.ForSeriousCrime();
        request["kind"] = kind;

        var answer = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal(422, (int)answer.Status);
        Assert.Contains("OUT_OF_SCOPE", answer.Body!["failures"]!.AsArray().Select(failure => Text(failure, "code")));
    }

    [Fact]
    [LifecycleRows("X17")]
    public async Task Laundering_of_what_the_Convention_does_not_name_is_no_offence_of_it()
    {
        var request = AskingFor.TwoRecords();
        request["content"]!["offences"] = new JsonArray(
            new JsonObject { ["title"] = "Money laundering", ["article"] = 17, ["predicateArticle"] = 21, ["maximumMonths"] = 72 });

        var answer = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal((422, "PREDICATE_NOT_IN_CONVENTION", "note 3"), ((int)answer.Status, answer.Code, Text(answer.Body, "citation")));
    }

    [Fact]
    [LifecycleRows("X20")]
    public async Task A_request_that_was_sent_is_supplemented_and_not_edited()
    {
        var request = AskingFor.TwoRecords();
        var story = await CaseStory.BeginAsync(Router, request);
        request["content"]!["facts"] = "Something else happened.";

        var edited = await Router.Netherlands.SubmitAsync(request.Bytes(), default);

        Assert.Equal((409, "40(13)"), ((int)edited.Status, Text(edited.Body, "citation")));
        Assert.Equal(1, await story.Entries());
        await story.RequestingSays(Words.Supplement());
        Assert.Equal("supplement", (await story.RequestedIsTold("supplemented")).Communication!.Type);
    }

    [Fact]
    [LifecycleRows("X21")]
    public async Task A_closed_case_is_not_opened_again()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.Refuse(Words.Because("discrimination")));
        await story.TimePasses("P31D");
        await story.StandsAt("closed");

        Assert.Equal("STATE_CONFLICT", (await story.RequestedTries(Words.Grant())).Code);
        Assert.Equal("STATE_CONFLICT", (await story.RequestedTries(Words.StartExecution())).Code);
        Assert.DoesNotContain("grant", await story.MovesOfRequested());
    }

    [Fact]
    [LifecycleRows("X22")]
    public async Task Silence_grants_nothing_refuses_nothing_and_accepts_nothing()
    {
        var untouched = await CaseStory.UnderReviewAsync(Router);
        var consulted = await CaseStory.UnderReviewAsync(Router);
        await consulted.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        var offered = await CaseStory.UnderReviewAsync(Router);
        await offered.RequestedSays(Words.OfferConditions());
        var secret = await CaseStory.UnderReviewAsync(Router);
        await secret.RequestedSays(Words.CannotKeepSecrecy());

        await Router.PassAsync("P60D");

        await untouched.StandsAt("under-review");
        await consulted.StandsAt("consultation-refuse");
        await offered.StandsAt("conditions-offered");
        await secret.StandsAt("under-review");
    }

    [Fact]
    [LifecycleRows("X23")]
    public async Task A_State_s_practice_takes_no_guard_of_the_Convention_away()
    {
        var answer = await Router.Singapore.SetPracticeAsync(new() { ["consultationWindowDays"] = 0 }, default);

        Assert.Equal((422, "PRACTICE_TOO_WEAK", "40(28)"), ((int)answer.Status, answer.Code, Text(answer.Body, "citation")));
        Assert.Equal(10, (await Router.Netherlands.ReadPracticeAsync("SG", default)).Body!["consultationWindowDays"]!.GetValue<int>());
    }

    private static NationalSystem Speaker(ForbiddenMove move, CaseStory story) => move.ByRequesting ? story.Requesting : story.Requested;

    private static string? Text(JsonNode? json, string member) => json?[member]?.GetValue<string>();

    private static IEnumerable<(string?, string?, string?, string?)> Content(JsonArray failures) =>
        failures.Select(failure => (Text(failure, "pointer"), Text(failure, "code"), Text(failure, "paragraph") ?? Text(failure, "citation"), Text(failure, "detail")));

    private async Task PassTheDoorAsync(ExampleState state, string caseId, JsonObject said)
    {
        byte[] body = said.Bytes();
        var from = StateCode.Parse(state.Code);
        string id = said["id"]!.GetValue<string>();
        var clients = new StorageClients(new StorageSettings(Router.Router.Storage, null, null));
        await new CaseStore(clients, new BodyStore(clients), new CaseLists(clients)).ReceiveAsync(
            new InboundCommunication
            {
                CaseId = CaseId.Parse(caseId),
                RowId = InboundRowId.Of(from, id),
                From = from,
                Authority = AuthorityId.Parse(state.CentralAuthority.Id),
                CommunicationId = id,
                Type = said["type"]!.GetValue<string>(),
                Digest = Digest.Of(body),
                Body = body,
                Signature = "as received",
                ReceivedAt = Router.Clock.GetUtcNow(),
                Receipt = "as given",
            },
            isLong: false, default);
    }
}
