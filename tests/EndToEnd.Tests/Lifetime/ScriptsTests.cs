using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Names, subjects and reasons arrive as they were written, in every script and either normal form.</summary>
[Collection(LifetimeCollection.Name)]
public sealed class ScriptsTests(LifetimeFixture router) : StoryTests(router)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Texts => new(
        "Œuvre déposée à Zürich par Ångström, naïveté garantie",
        "De\u0301compose\u0301: A\u030Angstro\u0308m",
        "وزارة العدل \u200f(القاهرة)\u200f — قضية رقم ١٢٣",
        "משרד המשפטים \u2067NL-7\u2069 – ירושלים",
        "最高人民检察院 国際協力室 대검찰청 𠮷野家",
        "न्याय मंत्रालय 👩🏽\u200d⚖️ ﬁn\u00ADal");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_request_and_its_answer_arrive_byte_for_byte_with_the_sender_s_signature(string text)
    {
        var request = AskingFor.TwoRecords();
        request["content"]!["authority"]!["name"] = text;
        request["content"]!["proceedings"]!["subject"] = text;
        request["content"]!["persons"]![0]!["identity"] = new JsonObject { ["value"] = text };
        byte[] asked = Encoding.UTF8.GetBytes(request.ToJsonString(AsWritten));
        var story = await CaseStory.BeginAsync(Router, Router.Netherlands, Router.Singapore, asked);
        await story.RequestedSays(Words.Acknowledge());
        byte[] refused = NationalSystem.About(story.CaseId, Words.Refuse(Words.Because("discrimination", text)));
        await story.RequestedSays(JsonNode.Parse(refused)!.AsObject());

        await ArrivesAsync(asked, story.Requested, "NL", await story.RequestedIsTold("request-received"));
        var refusal = await ArrivesAsync(refused, story.Requesting, "SG", await story.RequestingIsTold("refused"));

        Assert.Equal(text, refusal["reasons"]![0]!["explanation"]!.GetValue<string>());
    }

    [Fact]
    public async Task References_that_differ_in_their_normal_form_only_are_never_two_cases()
    {
        var composed = AskingFor.TwoRecords();
        string reference = composed["reference"]!.GetValue<string>();
        var decomposed = composed.DeepClone().AsObject();
        composed["reference"] = $"{reference}-é-案件-ملف";
        decomposed["reference"] = $"{reference}-e\u0301-案件-ملف";

        var one = await CaseStory.BeginAsync(Router, composed);
        var other = await one.Requesting.SubmitAsync(decomposed.Bytes(), default);

        Assert.Equal($"{reference}-é-案件-ملف", (await one.ReadAsync())["reference"]!.GetValue<string>());
        Assert.Equal((System.Net.HttpStatusCode.BadRequest, "MALFORMED_BODY"), (other.Status, other.Code));
        Assert.Equal("/reference", other.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    private static async Task<JsonNode> ArrivesAsync(byte[] sent, NationalSystem reader, string signer, ReceivedNotice notice)
    {
        var received = await reader.FetchAsync(notice.Communication!, default);
        Assert.Equal(sent, received.Body);
        Assert.True(await NationalKeys.VerifyAsync(reader, signer, received, default));
        return received.Json!;
    }
}
