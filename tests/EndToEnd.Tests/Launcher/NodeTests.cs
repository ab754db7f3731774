namespace RequestRouter.EndToEnd.Tests.Launcher;

public sealed class NodeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_machine_without_Node_is_told_so_in_one_line()
    {
        await using var launched = Launched.RunOnPath(folder.Path);

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.StartsWith("Azurite, the storage emulator, runs on Node.js, and no 'node' is on the PATH: install Node.js 20", launched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', launched.Output);
    }

    [Fact]
    public async Task A_Node_that_is_too_old_is_named_in_one_line()
    {
        await StandInAsync("node", "echo v16.20.2");
        await using var launched = Launched.RunOnPath(folder.Path);

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.Contains("needs Node.js 20, and this machine has v16.20.2", launched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', launched.Output);
    }

    [Fact]
    public async Task A_registry_that_npm_cannot_reach_is_told_with_its_cause()
    {
        await StandInAsync("node", "echo v20.20.2");
        await StandInAsync("npm", """
            echo 'npm error code ECONNREFUSED' >&2
            echo 'npm error FetchError: request to the registry failed' >&2
            for i in 1 2 3 4 5 6 7 8; do echo 'npm error network This is a problem related to network connectivity.' >&2; done
            echo 'npm error A complete log of this run can be found in: a-file.log' >&2
            exit 1
            """);
        await using var launched = Launched.RunOnPath(folder.Path, cache: Path.Combine(folder.Path, "cache"));

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.Contains("npm error code ECONNREFUSED npm error FetchError: request to the registry failed", launched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("complete log", launched.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A shell script under the name of a program.</summary>
    private async Task StandInAsync(string program, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The stand-in is a shell script.");
        }

        var path = Path.Combine(folder.Path, program);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
