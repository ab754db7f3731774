using System.Net;
using RequestRouter.Host.Tests.Http;
using RequestRouter.Host.Tests.Support;
using RequestRouter.Local.Host.Hosting;

namespace RequestRouter.Host.Tests.Hosting;

/// <summary>The host as a process: exit codes, signals. Generic host: console lifetime.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_fault_of_the_app_is_one_line_and_an_exit_code()
    {
        await using var process = HostProcess.Start(TestApp.ChangedTrigger("Nothing", trigger => trigger["route"] = "a/{b"));

        var (code, errors) = await process.EndAsync();

        Assert.Equal(StartupFaults.ExitCode, code);
        Assert.Contains("'api/a/{b'", Assert.Single(errors));
    }

    [Fact]
    public async Task A_fault_in_host_json_is_one_line_and_an_exit_code()
    {
        await using var process = HostProcess.Start(TestApp.Folder(["Nothing"]), ("AzureFunctionsJobHost__watchFiles", "x"));

        var (code, errors) = await process.EndAsync();

        Assert.Equal(StartupFaults.ExitCode, code);
        Assert.Contains("'watchFiles'", Assert.Single(errors));
    }

    [Theory] // generic host: SIGTERM and SIGINT stop the application gracefully
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_lets_a_request_end_and_then_ends_the_process(string signal)
    {
        await using var process = HostProcess.Start(TestApp.Folder(["Count", "Nothing"]));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = process.Address };
        await Eventually.UntilAsync(() => AnswersAsync(process.Address));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var content = new SlowContent(gate.Task);
        var call = client.PutAsync("api/Count", content);
        await content.Begun;

        await process.SignalAsync(signal);
        await Eventually.UntilAsync(async () => !await AnswersAsync(process.Address));
        gate.SetResult();

        Assert.Equal((HttpStatusCode.OK, $"{2 * SlowContent.Half}"), ((await call).StatusCode, await (await call).Content.ReadAsStringAsync()));
        var (code, errors) = await process.EndAsync();
        Assert.Equal(0, code);
        Assert.Empty(errors);
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        try
        {
            return (await client.GetAsync("api/Nothing")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
