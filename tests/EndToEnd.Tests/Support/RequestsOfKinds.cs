using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Convention.Tests;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Router.Json;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A sound request of each kind, with the case that it names opened before it.</summary>
internal static class RequestsOfKinds
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Opens a case of a kind; its id.</summary>
    public static async Task<string> OpenAsync(NationalSystem requesting, NationalSystem requested, RequestKind kind)
    {
        var request = Request(SoundRequests.Of(kind));
        if (request["content"]?["forKind"]?["link"] is not null)
        {
            string linked = await SubmitAsync(requesting, Request(LinkedTo(kind)));
            request["content"]!["forKind"]!["link"] = linked;
            if (kind is RequestKind.ProsecutionInLieu or RequestKind.SentenceEnforcement)
            {
                await RefuseAsNationalAsync(requesting, requested, linked);
            }
        }

        return await SubmitAsync(requesting, request);
    }

    private static JsonObject Request(SubmitRequest sound)
    {
        var request = JsonSerializer.SerializeToNode<SubmitRequest>(
            sound with { Reference = $"NL-2-{sound.Kind}-{Guid.NewGuid():n}" }, RouterJson.Options)!.AsObject();
        request["from"] = "NL";
        request.Remove("authority");
        return request;
    }

    /// <summary>A request that opens the case which a request of this kind names.</summary>
    private static SubmitRequest LinkedTo(RequestKind kind) => kind switch
    {
        RequestKind.ProsecutionInLieu => SoundRequests.Of(RequestKind.Extradition),
        RequestKind.SentenceEnforcement => ForASentence(SoundRequests.Of(RequestKind.Extradition)),
        RequestKind.AssetReturn => SoundRequests.Of(RequestKind.ConfiscationForeignOrder),
        _ => SoundRequests.Of(RequestKind.MutualAssistance),
    };

    private static SubmitRequest ForASentence(SubmitRequest extradition)
    {
        var (content, own) = (extradition.Content!, extradition.Content!.ForKind!);
        var stated = own.Extradition! with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("judgment"u8), RemainingMonths = 20 };
        return extradition with { Content = content with { ForKind = own with { Extradition = stated } } };
    }

    /// <summary>Prosecution and enforcement follow a refusal on the ground that the person is a national, 37(11), 37(13).</summary>
    private static async Task RefuseAsNationalAsync(NationalSystem requesting, NationalSystem requested, string caseId)
    {
        foreach (var (speaker, said) in new[]
        {
            (requested, Words.Acknowledge()),
            (requested, Words.IntendToRefuse(Words.Because("nationality"))),
            (requesting, Words.AnswerConsultation()),
            (requested, Words.RefuseAfterConsultation(Words.Because("nationality"))),
        })
        {
            var answer = await speaker.SayAsync(caseId, said, default);
            Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        }

        Assert.NotNull(await new Mailbox(requesting).TakeAsync(told => told.CaseId == caseId && told.Type == "refused", Patience, default));
    }

    private static async Task<string> SubmitAsync(NationalSystem system, JsonObject request)
    {
        var answer = await system.SubmitAsync(request.Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        return answer.Body!["caseId"]!.GetValue<string>();
    }
}
