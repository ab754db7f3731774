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
        var node = Path.Combine(folder.Path, "node");
        await File.WriteAllTextAsync(node, "#!/bin/sh\necho v16.20.2\n");
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The stand-in for node is a shell script.");
        }

        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var launched = Launched.RunOnPath(folder.Path);

        Assert.Equal(2, await launched.ExitCodeAsync());
        Assert.Contains("needs Node.js 20, and this machine has v16.20.2", launched.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', launched.Output);
    }

    public void Dispose() => folder.Dispose();
}
