using System.Diagnostics;
using System.Net;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Stack;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>The app's worker is a process that may die or hang at any time; the host has another in its place.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private const int SigKill = 9;
    private const int SigStop = 19;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly RouterFixture router = new() { WorkerSilence = TimeSpan.FromSeconds(3) };

    public Task InitializeAsync() => router.InitializeAsync();

    public Task DisposeAsync() => router.DisposeAsync();

    [Fact]
    public async Task A_worker_that_dies_is_replaced_and_what_was_accepted_arrives()
    {
        string caseId = await SubmitAsync();
        int died = await router.WorkerAsync();
        Signals.Send(Process.GetProcessById(died), SigKill);

        string next = await SubmitAsync();

        Assert.NotEqual(died, await router.WorkerAsync());
        await ArrivesAsync(caseId);
        await ArrivesAsync(next);
    }

    [Fact]
    public async Task A_worker_that_gives_no_sign_of_life_is_replaced()
    {
        int hung = await router.WorkerAsync();
        Signals.Send(Process.GetProcessById(hung), SigStop);

        string caseId = await SubmitAsync();

        Assert.NotEqual(hung, await router.WorkerAsync());
        await ArrivesAsync(caseId);
    }

    [Fact]
    public async Task Months_pass_across_a_worker_that_dies_and_each_reminder_comes_once()
    {
        string caseId = await SubmitAsync();
        await router.Clock.AdvanceAsync("PT0S", default);
        Signals.Send(Process.GetProcessById(await router.WorkerAsync()), SigKill);

        await router.Clock.AdvanceAsync("P4D", default);

        var mailbox = new Mailbox(router.Singapore);
        Assert.NotNull(await mailbox.TakeAsync(told => told.CaseId == caseId && told.Type == "acknowledgement-reminder", Patience, default));
        Assert.Single(mailbox.Received, told => told.Notice.CaseId == caseId && told.Notice.Type == "acknowledgement-reminder");
    }

    private async Task ArrivesAsync(string caseId) => Assert.NotNull(await new Mailbox(router.Singapore).TakeAsync(
        told => told.CaseId == caseId && told.Communication?.Type == "submit-request", Patience, default));

    /// <summary>As a national system does: again until there is an answer, 503 while there is no worker.</summary>
    private async Task<string> SubmitAsync()
    {
        byte[] request = Requests.New().Bytes();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = await router.Netherlands.SubmitAsync(request, patience.Token);
            if (answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK)
            {
                return answer.Body!["caseId"]!.GetValue<string>();
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}
