using System.Diagnostics;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Plays lines of shell that a page of functions/docs shows, in a folder of their own; what stands for the launcher and the clock are this router's.</summary>
internal sealed class PagePlayer(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Puts a file in the folder.</summary>
    public string In(string name) => Path.Combine(folder.Path, name);

    /// <summary>The example States' keys and tokens, and commands that stand for those of this machine.</summary>
    public async Task PrepareAsync()
    {
        await File.WriteAllTextAsync(In("sign.sh"), Documents.ShellOf("signing.md")[0]);
        foreach (var state in ExampleStates.All)
        {
            using var key = state.KeyOf(state.CentralAuthority, router.Keys);
            await File.WriteAllTextAsync(In($"{state.Code}.pem"), key.Pem);
            await File.WriteAllTextAsync(In($"{state.Code}.kid"), key.Id);
            await File.WriteAllTextAsync(In($"{state.Code}.token"), router.Issuer.Issue(new Officer(state, Roles.CentralAuthority).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        }

        await File.WriteAllTextAsync(In("operator.token"), router.Issuer.Issue(new Officer(null, Roles.Operator).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));

        // dotnet run --project local --no-build -- token --state NL, or sign --state NL FILE
        await CommandAsync("dotnet", $"""
            cd {folder.Path}
            case $6 in
              inspect) shift 6; exec {Path.Combine(AppContext.BaseDirectory, "RequestRouter.Local")} inspect "$@" --url {router.Address} --token $(cat operator.token) ;;
              token) cat $8.token ;;
              sign) bash sign.sh $8.pem $(cat $8.kid) $9 ;;
            esac
            """);
        await CommandAsync("date", $"echo {router.Clock.GetUtcNow().ToUnixTimeSeconds()}");
    }

    /// <summary>Runs the lines, which end at the first that fails; gives what they printed.</summary>
    public async Task<string> RunAsync(string script)
    {
        using var client = router.Anonymous();
        await File.WriteAllTextAsync(In("page.sh"), script.Replace("http://127.0.0.1:7071/api", client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-e", "page.sh"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{EndOf(output)}\n{EndOf(await errors)}");
        return output;
    }

    /// <summary>What was printed last; it may begin with the whole description of the API.</summary>
    public static string EndOf(string output) => output[^Math.Min(output.Length, 8000)..];

    public void Dispose() => folder.Dispose();

    private async Task CommandAsync(string name, string script)
    {
        await File.WriteAllTextAsync(In(name), $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
