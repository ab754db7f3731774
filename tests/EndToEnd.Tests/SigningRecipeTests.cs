using System.Diagnostics;
using System.Net;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The recipe of functions/docs/signing.md, run as it stands there.</summary>
[Collection(RouterCollection.Name)]
public sealed class SigningRecipeTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Openssl_alone_makes_signatures_that_the_router_takes()
    {
        string script = Path.Combine(folder.Path, "sign.sh");
        await File.WriteAllTextAsync(script, Documents.ShellOf("signing.md")[0]);
        var authority = ExampleStates.Netherlands.CentralAuthority;
        using var key = ExampleStates.Netherlands.KeyOf(authority, router.Keys);
        string pem = Path.Combine(folder.Path, "key.pem");
        await File.WriteAllTextAsync(pem, key.Pem);
        string file = Path.Combine(folder.Path, "request.json");

        // A number of a signature begins with zeros once in some hundred times; a few tries would not show that it is padded.
        for (int tries = 0; tries < 5; tries++)
        {
            byte[] body = Requests.New().Bytes();
            await File.WriteAllBytesAsync(file, body);
            var call = new RawCall(router, ExampleStates.Netherlands, "requests", body) { Signature = await SignAsync(script, pem, key.Id, file) };

            var answer = await call.SendAsync();

            Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The clock of the router stands still: the recipe's is set to it.</summary>
    private async Task<string> SignAsync(string script, string pem, string keyId, string file)
    {
        string fixedClock = Path.Combine(folder.Path, "date");
        await File.WriteAllTextAsync(fixedClock, $"#!/bin/sh\necho {router.Clock.GetUtcNow().ToUnixTimeSeconds()}\n");
        var start = new ProcessStartInfo("bash", [script, pem, keyId, file]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(fixedClock, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
