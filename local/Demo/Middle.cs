using System.Net;
using RequestRouter.Local.Stack;

namespace RequestRouter.Local.Demo;

/// <summary>Both States work on the request: questions, answers, progress, and a status inquiry with its clock, 40(26).</summary>
internal static class Middle
{
    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        new("SG takes the request up, and NL is told", TakeUpAsync),
        new("SG asks for more information, and NL answers", AskAndAnswerAsync),
        new("SG reports progress", ReportAsync),
        new("NL tries to report progress in SG's place", SpeakOutOfTurnAsync),
        new("NL asks where its request stands: an answer at once, and a task for SG", AskStatusAsync),
        new("Eight days pass without an answer: SG is reminded", BeRemindedAsync) { LetsTimePass = true },
        new("SG answers", AnswerStatusAsync),
    ];

    private static async Task<string> TakeUpAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(stage.Asked, Says.Acknowledge("sg-1", "CA/2026/77"), cancellationToken);
        return (await stage.ReceiveAsync(stage.Asking, "acknowledge", cancellationToken)).Text;
    }

    private static async Task<string> AskAndAnswerAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(
            stage.Asked,
            Says.AskInformation("sg-2", "Which ports did the connections of 14 September use?", "Is the demand for payment available as a file?"),
            cancellationToken);
        var questions = await stage.ReceiveAsync(stage.Asking, "ask-information", cancellationToken);
        await stage.SayAsync(
            stage.Asking, Says.AnswerInformation("nl-1", "443 and 8443.", "Yes; it will be sent with the firewall records."), cancellationToken);
        await stage.ReceiveAsync(stage.Asked, "answer-information", cancellationToken);
        return questions.Text;
    }

    private static async Task<string> ReportAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(stage.Asked, Says.ReportProgress("sg-3", "The provider has named the customer; the order for the storage is before the court."), cancellationToken);
        return (await stage.ReceiveAsync(stage.Asking, "report-progress", cancellationToken)).Text;
    }

    private static async Task<string> SpeakOutOfTurnAsync(Stage stage, CancellationToken cancellationToken)
    {
        var answer = await stage.Asking.SayAsync(stage.CaseId, Says.ReportProgress("nl-2", "It goes well."), cancellationToken);
        Stage.Require(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.Conflict, $"it is rejected, not answered with {(int)answer.Status}");
        return $"{(int)answer.Status} {answer.Code}";
    }

    private static async Task<string> AskStatusAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(stage.Asking, Says.AskStatus("nl-3", "When can the images be expected?"), cancellationToken);
        var automatic = await stage.ReceiveAsync(
            stage.Asking, "the automatic answer", notice => notice.Citation == "40(26)" && notice.Communication is null, cancellationToken);
        var task = await stage.ReceiveAsync(stage.Asked, "ask-status", cancellationToken);
        Stage.Require(task.DueAt > stage.Clock.GetUtcNow(), "SG is told until when to answer");
        return automatic.Text;
    }

    private static async Task<string> BeRemindedAsync(Stage stage, CancellationToken cancellationToken)
    {
        await ((RouterClock)stage.Clock).AdvanceAsync("P8D", cancellationToken);
        var reminder = await stage.ReceiveAsync(
            stage.Asked, "a reminder", notice => notice.Citation == "40(26)" && notice.Type.Contains("remind", StringComparison.Ordinal), cancellationToken);
        return reminder.Text;
    }

    private static async Task<string> AnswerStatusAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.SayAsync(stage.Asked, Says.AnswerStatus("sg-4", "The court decides next week; the images follow within days."), cancellationToken);
        return (await stage.ReceiveAsync(stage.Asking, "answer-status", cancellationToken)).Text;
    }
}
