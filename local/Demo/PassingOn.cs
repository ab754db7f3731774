using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.Local.Demo;

/// <summary>What SG furnished goes to KE by way of NL, as far as SG allows it, and not a byte farther.</summary>
internal static class PassingOn
{
    private const string Purpose = "Trial of the operator of the server in Kenya";

    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        new("SG furnishes a file; NL makes a report of it, which has two origins", FurnishAsync),
        new("Neither reaches KE without SG's word: a dry run says what is missing", TryAsync),
        new("SG authorizes the report and denies the file", DecideAsync),
        new("NL releases the report, and KE reads it; the file stays shut", ReleaseAsync),
        new("The chain of custody has every step", ReadCustodyAsync),
    ];

    private static async Task<string> FurnishAsync(Stage stage, CancellationToken cancellationToken)
    {
        stage.File = await stage.FurnishAsync(stage.Asked, Declaration(stage.CaseId, "connections.csv", Connections), Connections, cancellationToken);
        var report = Declaration(stage.CaseId, "report.txt", Report);
        report["derivedFrom"] = new JsonArray(stage.File);
        stage.Report = await stage.FurnishAsync(stage.Asking, report, Report, cancellationToken);
        var read = await stage.Asking.GetAsync($"evidence/{stage.Report}", cancellationToken);
        string origins = string.Join(" and ", read.Body!["origins"]!.AsArray());
        Stage.Require(origins == "NL and SG", $"the report came from NL and SG, not from {origins}");
        return $"the report came from {origins}";
    }

    private static async Task<string> TryAsync(Stage stage, CancellationToken cancellationToken)
    {
        stage.Leave = await AskAsync(stage, cancellationToken);
        var answer = await stage.Asking.ReleaseAsync(Order(stage, "dry", stage.File, stage.Report), isDry: true, cancellationToken);
        Stage.Require(answer, HttpStatusCode.Forbidden);
        var failures = answer.Body!["failures"]!.AsArray();
        Stage.Require(failures.Count == 2, $"two elements are not authorized, not {failures.Count}");
        return failures[0]!["detail"]!.GetValue<string>();
    }

    private static async Task<string> DecideAsync(Stage stage, CancellationToken cancellationToken)
    {
        Stage.Require(await stage.Asked.SayAsync(stage.Leave, Says.Authorize("sg-leave-1", 1, "Judges of the trial only"), cancellationToken), HttpStatusCode.Accepted);
        Stage.Require(await stage.Asked.SayAsync(stage.Leave, Says.Deny("sg-leave-2", 2), cancellationToken), HttpStatusCode.Accepted);
        for (var read = await stage.Asking.ReadCaseAsync(stage.Leave, cancellationToken); ; read = await stage.Asking.ReadCaseAsync(stage.Leave, cancellationToken))
        {
            string states = string.Join(", ", read.Body!["items"]!.AsArray().Select(item => item!["state"]));
            if (states == "authorized-with-conditions, denied")
            {
                return states;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    private static async Task<string> ReleaseAsync(Stage stage, CancellationToken cancellationToken)
    {
        Stage.Require(await stage.Asking.ReleaseAsync(Order(stage, "both", stage.File, stage.Report), isDry: false, cancellationToken), HttpStatusCode.Forbidden);
        var released = await stage.Asking.ReleaseAsync(Order(stage, "report", stage.Report), isDry: false, cancellationToken);
        Stage.Require(released, HttpStatusCode.Created);
        string token = released.Body!["token"]!.GetValue<string>();
        using var report = await stage.Onlooker.OpenContentAsync(stage.Report, null, cancellationToken, token);
        Stage.Require((await report.Content.ReadAsByteArrayAsync(cancellationToken)).AsSpan().SequenceEqual(Report), "KE reads the report as NL furnished it");
        using var file = await stage.Onlooker.OpenContentAsync(stage.File, null, cancellationToken, token);
        Stage.Require(file.StatusCode == HttpStatusCode.NotFound, $"the file does not exist for KE, and {(int)file.StatusCode} came");
        return $"released to KE until {released.Body["endsAt"]}";
    }

    private static async Task<string> ReadCustodyAsync(Stage stage, CancellationToken cancellationToken)
    {
        var custody = await stage.Asked.GetAsync($"evidence/{stage.Report}/custody", cancellationToken);
        Stage.Require(custody, HttpStatusCode.OK);
        string acts = string.Join(", ", custody.Body!["entries"]!.AsArray().Select(entry => entry!["entry"]!["act"]));
        Stage.Require(acts == "declared, upload-verified, released, read-for-release", $"the chain is another: {acts}");
        return acts;
    }

    /// <summary>Asks SG for passing both on to KE, one item each.</summary>
    private static async Task<string> AskAsync(Stage stage, CancellationToken cancellationToken)
    {
        var request = stage.Request.Json;
        request["kind"] = "onward-transfer";
        request["reference"] = $"NL-TRANSFER-{stage.CaseId}";
        var content = request["content"]!.AsObject();
        content.Remove("items");
        foreach (var attachment in content["attachments"]!.AsArray())
        {
            attachment!.AsObject().Remove("items");
        }

        content["use"] = Purpose;
        content["forKind"] = new JsonObject
        {
            ["elements"] = new JsonArray(DigestOf(Report), DigestOf(Connections)),
            ["recipient"] = "KE",
            ["recipientSafeguards"] = "Kept by the court; deleted with the file of the case",
        };
        var answer = await stage.Asking.SubmitAsync(JsonSerializer.SerializeToUtf8Bytes(request), cancellationToken);
        Stage.Require(answer, HttpStatusCode.Accepted);
        return answer.Body!["caseId"]!.GetValue<string>();
    }

    private static JsonObject Order(Stage stage, string id, params string[] elements) => new()
    {
        ["id"] = $"{stage.CaseId}/{id}",
        ["elements"] = new JsonArray([.. elements.Select(element => JsonValue.Create(element))]),
        ["recipient"] = "KE",
        ["purpose"] = Purpose,
        ["authorizations"] = new JsonArray(stage.Leave),
    };

    private static JsonObject Declaration(string caseId, string name, byte[] bytes) => new()
    {
        ["caseId"] = caseId,
        ["id"] = $"{caseId}/{name}",
        ["sha256"] = DigestOf(bytes),
        ["length"] = bytes.Length,
        ["mediaType"] = "text/plain",
        ["name"] = name,
        ["purpose"] = "The investigation named in the request",
    };

    private static byte[] Connections { get; } = Encoding.UTF8.GetBytes("time,port\n2026-09-14T02:11:05Z,443\n2026-09-14T02:11:09Z,8443\n");

    private static byte[] Report { get; } = Encoding.UTF8.GetBytes("Both ports were used within four seconds, as in the attack of 3 August.\n");

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
