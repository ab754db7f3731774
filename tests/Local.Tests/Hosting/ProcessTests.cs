using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Tests.Http;

namespace RequestRouter.Local.Tests.Hosting;

/// <summary>The host as a process: exit codes, signals, its Program. Generic host: console lifetime.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_fault_at_start_is_one_line_and_an_exit_code() // issue 3 item 7
    {
        await using var process = AppProcess.Start(typeof(FaultyApps.StrayParameter));
        var (code, errors) = await process.EndAsync();
        Assert.Equal(StartupFaults.ExitCode, code);
        Assert.Contains("'itemId'", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task A_fault_in_host_json_is_one_line_and_an_exit_code() // issue 3 item 5
    {
        await using var process = AppProcess.Start(typeof(HttpApp), new() { ["AzureFunctionsJobHost__watchFiles"] = "x" });
        var (code, errors) = await process.EndAsync();
        Assert.Equal(StartupFaults.ExitCode, code);
        Assert.Contains("'watchFiles'", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory] // generic host: SIGTERM and SIGINT stop the application gracefully
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_lets_a_request_end_and_then_ends_the_process(string signal)
    {
        await using var process = AppProcess.Start(typeof(StreamApp));
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        using var client = new HttpClient(patient) { BaseAddress = await process.AddressAsync() };
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var content = new SlowContent(gate.Task);
        using var request = new HttpRequestMessage(HttpMethod.Put, "api/Count") { Content = content };
        // The server asks for the body when the function reads it: only then is the function under way for certain.
        request.Headers.ExpectContinue = true;
        var call = client.SendAsync(request);
        await content.Begun;
        await process.SignalAsync(signal);
        await RefusedAsync(client.BaseAddress);
        gate.SetResult();
        Assert.Equal("10", await (await call).Content.ReadAsStringAsync());
        Assert.Equal((0, ""), await process.EndAsync());
    }

    [Fact]
    public async Task A_whole_app_runs_through_its_entry_point_in_a_test()
    {
        await using var app = await EmbeddedApplication.RunEntryPointAsync(TestHost.Options(typeof(HttpApp)));
        using var client = app.CreateClient();
        Assert.StartsWith("GET", await client.GetStringAsync("api/Time"));
    }

    [Fact]
    public async Task A_fault_at_start_reaches_the_test_that_runs_the_entry_point() =>
        Assert.Contains(
            "BadSchedule",
            (await Assert.ThrowsAsync<StartupFault>(() => EmbeddedApplication.RunEntryPointAsync(TestHost.Options(typeof(FaultyApps.BadSchedule))))).Message);

    private static async Task RefusedAsync(Uri address)
    {
        // A client of its own for each try, so that no connection from before is used.
        var refused = false;
        while (!refused)
        {
            using var other = new HttpClient { BaseAddress = address };
            try
            {
                await other.GetAsync("api/none");
            }
            catch (HttpRequestException)
            {
                refused = true;
            }
        }
    }
}
