using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Launcher;

/// <summary><c>dotnet run</c> says nothing while it builds, which takes minutes the first time (FINDINGS C12).</summary>
public sealed class FirstBuildTests
{
    [Fact]
    public async Task Whoever_waits_for_the_first_build_is_told_how_long_it_takes()
    {
        using var nothing = new TemporaryFolder();

        Assert.Contains("warning FIRSTBUILD: The first build restores its packages and compiles", await BuildsAfterAsync($"{nothing.Path}/bin/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_built_before_is_told_nothing()
    {
        using var built = new TemporaryFolder();

        Assert.DoesNotContain("FIRSTBUILD", await BuildsAfterAsync($"{built.Path}/"), StringComparison.Ordinal);
    }

    /// <summary>What is said before the restore by a build that finds, or does not find, this folder of an earlier one.</summary>
    private static Task<string> BuildsAfterAsync(string output) =>
        Command.RunAsync(Documents.Root, "dotnet", "msbuild", "local/Local.csproj", "-nologo", "-t:TellOfFirstBuild", $"-p:BaseOutputPath={output}");
}
