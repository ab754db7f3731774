using System.Text.RegularExpressions;
using Azure.Messaging.ServiceBus;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests.Operations;

/// <summary>The lines of functions/docs/operations.md, played as they stand there on a night in which a case stands still and a message is dead.</summary>
[Collection(OperatedCollection.Name)]
public sealed class OperationsPageTests(OperatedRouter operated) : IDisposable
{
    private readonly PagePlayer player = new(operated.Router);

    private RouterFixture Router => operated.Router;

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        string caseId = await Router.SubmitAsync();
        await Router.SuspendAsync(caseId);
        await Router.Singapore.SayAsync(caseId, Says.Acknowledge($"sg-{caseId}", "CA/1"), default);
        await using var bus = new ServiceBusClient(Router.BusConnection);
        await using var sender = bus.CreateSender("submissions");
        var sent = Router.Clock.GetUtcNow();
        await sender.SendMessageAsync(new("signed by nobody"));
        do
        {
            await Router.Clock.AdvanceAsync("PT3M", default);
        }
        while ((await operated.Operator.GetAsync("operations/dead-letters"))["deadLetters"]!.AsArray().All(dead => (dead!["enqueuedAt"]!.GetValue<DateTimeOffset>() - sent).Duration() > TimeSpan.FromMilliseconds(1)));

        await player.PrepareAsync();
        string first = Documents.ShellOf("afternoon.md").First(block => block.StartsWith("API=", StringComparison.Ordinal));

        string output = await player.RunAsync(string.Join('\n', [first, $"CASE={caseId}", .. Documents.ShellOf("operations.md")]));

        // The commands and the calls find the case with its causes; resubmitted, it is in order.
        Assert.Contains("Cases that do not go on, and why", output, StringComparison.Ordinal);
        Assert.Contains($"\"what\": \"{caseId}\"", output, StringComparison.Ordinal);
        Assert.Contains("\"cause\": \"orchestration-suspended\"", output, StringComparison.Ordinal);
        Assert.Contains("\"cause\": \"unprocessed\"", output, StringComparison.Ordinal);
        Assert.Matches(new Regex($"\"resumed\": \\[\\s*\"{caseId}\"", RegexOptions.CultureInvariant), output);

        Assert.Matches(new Regex(@"^submissions 0 null dead: [1-9]", RegexOptions.Multiline), output);
        Assert.Matches(new Regex(@"^submissions\.\d+ MISSING", RegexOptions.Multiline), output);
        Assert.Contains("SG 0 since ", output, StringComparison.Ordinal);
        Assert.Matches(new Regex($@"case-resubmitted {caseId} done$", RegexOptions.Multiline), output);
        Assert.Contains(" deliveries-resumed SG done", output, StringComparison.Ordinal);
    }

    public void Dispose() => player.Dispose();
}
