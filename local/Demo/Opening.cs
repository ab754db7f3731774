using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using RequestRouter.Local.Client;

namespace RequestRouter.Local.Demo;

/// <summary>The request is made, found wanting, made again, and read by the State it is for.</summary>
internal static class Opening
{
    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        new("NL sends a request without facts and without its use: both gaps are named", SendIncompleteAsync),
        new("NL sends the whole request and gets a receipt", SendAsync),
        new("NL sends it again, as systems do: the same receipt, no second case", RepeatAsync),
        new("NL uses the same reference for something else", ReuseReferenceAsync),
        new("SG finds the request in its inbox, checks NL's signature, confirms", ReadAsync),
        new("NL furnishes the order and the provisions that the request names: SG finds them beside it", FurnishAsync),
        new("KE, which is no party, finds nothing", LookOnAsync),
    ];

    private static async Task<string> SendIncompleteAsync(Stage stage, CancellationToken cancellationToken)
    {
        var incomplete = stage.Request.Json;
        var content = incomplete["content"]!.AsObject();
        content.Remove("facts");
        content.Remove("use");
        content.Remove("urgency"); // an urgent request is delivered with its gaps
        var answer = await stage.Asking.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes(incomplete), cancellationToken);
        Stage.Require(answer, HttpStatusCode.UnprocessableEntity);
        var gaps = answer.Body!["failures"]!.AsArray().Select(failure => failure!["paragraph"]!.GetValue<string>()).ToList();
        Stage.Require(answer.Code == "CONTENT_INCOMPLETE" && gaps.Contains("40(15)(c)") && gaps.Contains("40(15)(g)"), $"40(15)(c) and (g) are named, not {string.Join(", ", gaps)}");
        return $"{answer.Code}: {string.Join(", ", gaps)}";
    }

    private static async Task<string> SendAsync(Stage stage, CancellationToken cancellationToken)
    {
        var answer = await stage.Asking.SubmitAsync(stage.Request.Body, cancellationToken);
        Stage.Require(answer, HttpStatusCode.Accepted);
        stage.CaseId = answer.Body!["caseId"]!.GetValue<string>();
        return $"case {stage.CaseId}";
    }

    private static async Task<string> RepeatAsync(Stage stage, CancellationToken cancellationToken)
    {
        var again = await stage.Asking.SubmitAsync(stage.Request.Body, cancellationToken);
        Stage.Require(again, HttpStatusCode.OK);
        Stage.Require(again.Body!["caseId"]!.GetValue<string>() == stage.CaseId, "the receipt names the same case");
        return "200, the first receipt";
    }

    private static async Task<string> ReuseReferenceAsync(Stage stage, CancellationToken cancellationToken)
    {
        var other = stage.Request.Json;
        other["content"]!["facts"] = "Other facts.";
        var answer = await stage.Asking.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes(other), cancellationToken);
        Stage.Require(answer, HttpStatusCode.Conflict);
        return $"409 {answer.Code}";
    }

    private static async Task<string> ReadAsync(Stage stage, CancellationToken cancellationToken)
    {
        var notice = await stage.ReceiveAsync(stage.Asked, "submit-request", cancellationToken);
        var received = await stage.Asked.FetchAsync(notice.Communication!, cancellationToken);
        Stage.Require(received.Body.AsSpan().SequenceEqual(stage.Request.Body), "the bytes are those that NL signed");
        Stage.Require(Convert.ToHexStringLower(SHA256.HashData(received.Body)) == notice.Communication!.Digest, "the digest of the notice is theirs");
        Stage.Require(await NationalKeys.VerifyAsync(stage.Asked, notice.Communication.From, received, cancellationToken), "NL's signature verifies");
        return $"{notice.Type}: {notice.Text}";
    }

    private static async Task<string> FurnishAsync(Stage stage, CancellationToken cancellationToken)
    {
        var attached = stage.Request.Attached;
        Stage.Require(States(await stage.Asked.ReadCaseAsync(stage.CaseId, cancellationToken)).All(state => state == "awaited"), "nothing that is attached is there yet");
        foreach (var (attachment, bytes) in attached)
        {
            await stage.FurnishAsync(stage.Asking, Says.Furnish(stage.CaseId, attachment, bytes.Length), bytes, cancellationToken);
        }

        var seen = await stage.Asked.ReadCaseAsync(stage.CaseId, cancellationToken);
        Stage.Require(States(seen).SequenceEqual(attached.Select(_ => "kept")), $"all that is attached is kept, not {string.Join(", ", States(seen))}");
        string order = seen.Body!["attachments"]![0]!["evidence"]!.GetValue<string>();
        using var content = await stage.Asked.OpenContentAsync(order, null, cancellationToken);
        Stage.Require((await content.Content.ReadAsByteArrayAsync(cancellationToken)).AsSpan().SequenceEqual(attached[0].Bytes), "SG reads the order as NL furnished it");
        return $"{attached.Count} files, by their digests";
    }

    private static IEnumerable<string> States(Answer seen) => seen.Body!["attachments"]!.AsArray().Select(attachment => attachment!["state"]!.GetValue<string>());

    private static async Task<string> LookOnAsync(Stage stage, CancellationToken cancellationToken)
    {
        Stage.Require(await stage.Onlooker.ReadCaseAsync(stage.CaseId, cancellationToken), HttpStatusCode.NotFound);
        return "404, as for a case that does not exist";
    }
}
