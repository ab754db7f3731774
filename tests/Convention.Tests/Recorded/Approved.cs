using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>Pages that a test writes and a person approves: UPDATE_PROVISIONS=1 writes them anew, and the difference is what is reviewed.</summary>
internal static class Approved
{
    public static bool Updating => Environment.GetEnvironmentVariable("UPDATE_PROVISIONS") == "1";

    /// <param name="page">The page as it is made today.</param>
    /// <param name="path">Where the approved one stands, below the root.</param>
    public static void Is(string page, params string[] path)
    {
        var file = Path.Combine([Solution.Root, .. path]);
        if (Updating)
            File.WriteAllText(file, page);
        var made = page.Split('\n');
        var approved = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < Math.Max(made.Length, approved.Length); i++)
        {
            var (was, now) = (approved.ElementAtOrDefault(i), made.ElementAtOrDefault(i));
            Assert.True(was == now, $"{path[^1]}, line {i + 1}\napproved: {was}\nmade now: {now}");
        }
    }
}
