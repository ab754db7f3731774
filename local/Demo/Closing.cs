using System.Net;

namespace RequestRouter.Local.Demo;

/// <summary>The request ends, stays ended, and the other samples find their way.</summary>
internal static class Closing
{
    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        new("NL no longer needs the assistance, and SG is told", WithdrawAsync),
        new("SG cannot ask for information on a request that has ended", SpeakTooLateAsync),
        new("Both States see the same end", SeeTheEndAsync),
        new("All other samples, in three languages, reach the States they are for", SendSamplesAsync),
    ];

    private static async Task<string> WithdrawAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(stage.Asking, Says.NoLongerRequired("nl-4", "The suspects have been identified by other means."), cancellationToken);
        return (await stage.ReceiveAsync(stage.Asked, "no-longer-required", cancellationToken)).Text;
    }

    private static async Task<string> SpeakTooLateAsync(Stage stage, CancellationToken cancellationToken)
    {
        var answer = await stage.SayAsync(
            stage.Asked, Says.AskInformation("sg-5", "Who is the holder of the account?"), cancellationToken, HttpStatusCode.Conflict);
        return $"409 {answer.Code}";
    }

    private static async Task<string> SeeTheEndAsync(Stage stage, CancellationToken cancellationToken)
    {
        foreach (var party in (Client.NationalSystem[])[stage.Asking, stage.Asked])
        {
            var answer = await party.ReadCaseAsync(stage.CaseId, cancellationToken);
            Stage.Require(answer, HttpStatusCode.OK);
            Stage.Require(answer.Body!["state"]?.GetValue<string>() == "withdrawn", $"{party.State.Code} sees the case as withdrawn, not as {answer.Body["state"]}");
        }

        return "withdrawn";
    }

    private static async Task<string> SendSamplesAsync(Stage stage, CancellationToken cancellationToken)
    {
        var others = SampleRequest.All().Where(sample => sample.Name != stage.Request.Name).ToList();
        foreach (var sample in others)
        {
            var answer = await stage.Systems[sample.From].SubmitAsync(sample.Body, cancellationToken);
            Stage.Require(answer, HttpStatusCode.Accepted);
            stage.CaseId = answer.Body!["caseId"]!.GetValue<string>();
            await stage.ReceiveAsync(stage.Systems[sample.To], "submit-request", cancellationToken);
        }

        return $"{others.Count} requests, {others.SelectMany(sample => sample.Purposes).Distinct().Count()} purposes of 40(3)";
    }
}
