namespace RequestRouter.Router.Tests.Infra;

public sealed class CompiledTemplates
{
    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Repository.At("infra"), "*.bicep").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void They_compile_and_the_linter_has_nothing_to_say() =>
        Assert.Equal((0, "", ""), Bicep.Run(Repository.At("infra"), "lint", "main.bicep"));

    [Theory]
    [MemberData(nameof(Files))]
    public void None_is_left_out_or_comes_from_elsewhere(string file)
    {
        string all = string.Concat(Directory.EnumerateFiles(Repository.At("infra"), "*.bicep*").Select(File.ReadAllText));

        Assert.True(file == "main.bicep" || all.Contains($"'{file}'", StringComparison.Ordinal), file);
        Assert.DoesNotContain("'br:", all, StringComparison.Ordinal);
        Assert.DoesNotContain("'ts:", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_linter_would_say_something() // Else the first of these tests could not fail.
    {
        string folder = Directory.CreateTempSubdirectory("infra-").FullName;
        try
        {
            File.Copy(Repository.At("infra", "bicepconfig.json"), Path.Combine(folder, "bicepconfig.json"));
            File.WriteAllText(Path.Combine(folder, "main.bicep"), "param unused string\n");

            var (code, said, _) = Bicep.Run(folder, "lint", "main.bicep");

            Assert.NotEqual(0, code);
            Assert.Contains("no-unused-params", said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
