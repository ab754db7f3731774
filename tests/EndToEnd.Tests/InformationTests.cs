using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Information given without asking, and the request that its receiver drafts from it (40(4), 51).</summary>
public sealed class InformationTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task The_receiver_gets_a_draft_with_the_link_and_without_what_was_sealed()
    {
        string caseId = await GivenAsync();

        var draft = await router.Singapore.ReadDraftAsync(caseId, null, default);

        Assert.Equal(HttpStatusCode.OK, draft.Status);
        Assert.Equal("confiscation-provisional-measure", draft.Body!["kind"]!.GetValue<string>());
        Assert.Equal("NL", draft.Body["to"]!.GetValue<string>());
        Assert.Equal(caseId, draft.Body["content"]!["forKind"]!["link"]!.GetValue<string>());
        Assert.Equal("An account in Amsterdam holds what was taken.", draft.Body["content"]!["facts"]!.GetValue<string>());
        Assert.Null(draft.Body["sealed"]);
        Assert.Null(draft.Body["content"]!["personalData"]);
    }

    [Fact]
    public async Task A_completed_draft_opens_a_case_that_names_the_information()
    {
        string caseId = await GivenAsync();
        var request = (await router.Singapore.ReadDraftAsync(caseId, "mutual-assistance", default)).Body!.AsObject();
        var sound = Requests.New();
        request["reference"] = $"SG-{sound["reference"]}";
        foreach (string member in (string[])["authority", "proceedings", "personalData", "use", "items", "things"])
        {
            request["content"]![member] = sound["content"]![member]?.DeepClone();
        }

        var answer = await router.Singapore.SubmitAsync(request.Bytes(), default);

        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
    }

    [Fact]
    public async Task Only_the_receiver_drafts_and_only_from_information()
    {
        string caseId = await GivenAsync();
        var request = await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default);

        Assert.Equal(HttpStatusCode.NotFound, (await router.Netherlands.ReadDraftAsync(caseId, null, default)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await router.Kenya.ReadDraftAsync(caseId, null, default)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await router.Singapore.ReadDraftAsync(request.Body!["caseId"]!.GetValue<string>(), null, default)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await router.Singapore.ReadDraftAsync(caseId, "no-such-kind", default)).Status);
    }

    private async Task<string> GivenAsync()
    {
        var information = Requests.New();
        information["kind"] = "spontaneous-information";
        information["sealed"] = new JsonArray("eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSJ9..AAAA.AAAA.AAAA");
        information["content"]!["facts"] = "An account in Amsterdam holds what was taken.";
        information["content"]!["forKind"] = new JsonObject { ["concernsProceeds"] = true, ["noPrejudice"] = "Considered by the prosecutor in charge" };
        var answer = await router.Netherlands.SubmitAsync(information.Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{answer.Status} {answer.Body}");
        string caseId = answer.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        return caseId;
    }
}
