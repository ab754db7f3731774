namespace RequestRouter.Mutants;

/// <summary>
/// Stryker writes a library with mutants beside the tests of a project, and takes it away when it ends. This project has it write one,
/// and keeps a copy for <c>tests/Mutation</c>, which has the tests of the library look at it.
/// </summary>
public class MutatedLibrary
{
    private const string Library = "RequestRouter.Convention.dll";

    [Fact]
    public void Is_kept()
    {
        // Stryker goes on only where a test runs some of the library; the less it is, the less it looks at by itself.
        Assert.Equal("none", default(Paragraph).Strength);
        var kept = Path.Combine(AppContext.BaseDirectory, "..", "..", "mutated");
        File.Copy(Path.Combine(AppContext.BaseDirectory, Library), Path.Combine(Directory.CreateDirectory(kept).FullName, Library), true);
    }
}
