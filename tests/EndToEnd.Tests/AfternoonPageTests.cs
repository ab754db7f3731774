using System.Diagnostics;
using System.Text.RegularExpressions;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The lines of functions/docs/afternoon.md, played as they stand there: only the address, the tokens and the clock are this router's.</summary>
[Collection(RouterCollection.Name)]
public sealed class AfternoonPageTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        await router.Clock.AdvanceAsync("PT0S", default);
        var read = await router.Singapore.ReadInboxAsync(0, TimeSpan.Zero, default);
        while (read.Notices.Count > 0)
        {
            read = await router.Singapore.ReadInboxAsync(read.Cursor, TimeSpan.Zero, default);
        }

        await PrepareAsync();
        using var client = router.Anonymous();
        string script = string.Join('\n', Documents.ShellOf("afternoon.md").Where(block => !block.StartsWith("dotnet run", StringComparison.Ordinal)))
            .Replace("http://127.0.0.1:7071/api", client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("after=0", $"after={read.Cursor}", StringComparison.Ordinal);

        string output = await RunAsync(script);

        Assert.True(Regex.Count(output, "HTTP/1.1 202 Accepted") == 4, EndOf(output));
        Assert.Equal(1, Regex.Count(output, "HTTP/1.1 200 OK"));
        Assert.Contains("\"wouldBeAccepted\":true", output, StringComparison.Ordinal);
        Assert.Contains("\"type\": \"acknowledge\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What stands for the launcher, and the sample under a reference of its own.</summary>
    private async Task PrepareAsync()
    {
        await File.WriteAllTextAsync(In("sign.sh"), Documents.ShellOf("signing.md")[0]);
        foreach (var state in new[] { ExampleStates.Netherlands, ExampleStates.Singapore })
        {
            using var key = state.KeyOf(state.CentralAuthority, router.Keys);
            await File.WriteAllTextAsync(In($"{state.Code}.pem"), key.Pem);
            await File.WriteAllTextAsync(In($"{state.Code}.kid"), key.Id);
            await File.WriteAllTextAsync(In($"{state.Code}.token"), router.Issuer.Issue(new Officer(state, Roles.CentralAuthority).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        }

        // dotnet run --project local --no-build -- token --state NL, or sign --state NL FILE
        await CommandAsync("dotnet", $"""
            cd {folder.Path}
            case $6 in
              token) cat $8.token ;;
              sign) bash sign.sh $8.pem $(cat $8.kid) $9 ;;
            esac
            """);
        await CommandAsync("date", $"echo {router.Clock.GetUtcNow().ToUnixTimeSeconds()}");
        Directory.CreateDirectory(In("local/samples"));
        var sample = SampleRequest.Named("stored-data.en.json").Json;
        sample["reference"] = $"NL-AFTERNOON-{Guid.NewGuid():n}";
        await File.WriteAllTextAsync(In("local/samples/stored-data.en.json"), sample.ToJsonString());
    }

    private async Task CommandAsync(string name, string script)
    {
        await File.WriteAllTextAsync(In(name), $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private async Task<string> RunAsync(string script)
    {
        await File.WriteAllTextAsync(In("page.sh"), script);
        var start = new ProcessStartInfo("bash", ["-e", "page.sh"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, EndOf(output));
        return output;
    }

    /// <summary>What was answered last; it begins with the whole description of the API.</summary>
    private static string EndOf(string output) => output[^Math.Min(output.Length, 8000)..];

    private string In(string name) => Path.Combine(folder.Path, name);
}
