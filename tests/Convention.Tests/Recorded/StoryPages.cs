using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using RequestRouter.Convention.Tests.Article40;
using RequestRouter.Convention.Tests.Outcomes;
using RequestRouter.Convention.Tests.PracticeOfStates;
using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>
/// What each step of a told story came to, on one page for each class of tests: a story asserts what it is about, and the page
/// holds the rest, the words of refusals and notices above all. <c>UPDATE_PROVISIONS=1</c> and all tests write the pages anew.
/// </summary>
internal static class StoryPages
{
    private const string Starts = "\n- ";

    /// <summary>These try everything there is, or hundreds of one thing, and assert one thing of all of it.</summary>
    private static readonly Type[] LeftOut = [typeof(AlwaysAnswerable), typeof(DefectsDelivered), typeof(ManyItems)];

    private static readonly ConcurrentDictionary<Type, bool> HoldTests = new();
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Pages = new();

    /// <summary>This step stands on the page of the tests that are running, in these words.</summary>
    public static void Hold(Case? before, Occurrence occurrence, Outcome outcome)
    {
        if (RunningTests() is not { } tests)
            return;
        var told = $"{before?.State.ToString() ?? "new"}: {What(before, occurrence)}: {Telling.WithClauses(outcome, before)}";
        var page = Pages.GetOrAdd(tests, Read);
        lock (page)
        {
            if (!Approved.Updating)
                Assert.True(page.Contains(told), $"{Path.GetFileName(FileOf(tests))} does not hold\n- {told}");
            else if (page.Add(told))
                Write(tests, page);
        }
    }

    private static string What(Case? before, Occurrence occurrence) => occurrence switch
    {
        Communicated c => $"{c.Communication.From} {c.Communication.Is.Name}{(c.Communication.Items is { } items ? $" of {string.Join('+', items)}" : "")}",
        LimitElapsed l => $"{before?.Procedures.FirstOrDefault(p => p.Id == l.ProcedureId)?.Kind.ToString() ?? l.ProcedureId} {l.Limit}",
        LinkedStep l => $"a step of {l.Linked.Reference}",
        _ => throw new ArgumentException("an occurrence is a communication, a limit or a step of another case", nameof(occurrence)),
    };

    /// <summary>The class of the test that tells the story: null where none does, or its words are drawn by lot.</summary>
    private static Type? RunningTests()
    {
        foreach (var frame in new StackTrace(false).GetFrames())
        {
            var type = frame.GetMethod()?.DeclaringType;
            while (type?.DeclaringType is { } outer)
                type = outer;
            if (type is not null && HoldTests.GetOrAdd(type, IsOfTests))
                return LeftOut.Contains(type) || type.Namespace!.Contains("ModelChecking", StringComparison.Ordinal) ? null : type;
        }
        return null;
    }

    private static bool IsOfTests(Type type) => type.Assembly == typeof(StoryPages).Assembly
        && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(m => m.IsDefined(typeof(FactAttribute)));

    private static HashSet<string> Read(Type tests)
    {
        var file = FileOf(tests);
        if (Approved.Updating || !File.Exists(file))
            return new(StringComparer.Ordinal);
        return File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split(Starts).Skip(1).ToHashSet(StringComparer.Ordinal);
    }

    private static void Write(Type tests, HashSet<string> page)
    {
        var text = new StringBuilder($"# Stories: {Name(tests)}\n\nWritten by `StoryPages` (`UPDATE_PROVISIONS=1`, with all tests). Each step once: where the case stands, who says what, and what comes of it.\n");
        foreach (var told in page.Order(StringComparer.Ordinal))
            text.Append(Starts).Append(told);
        File.WriteAllText(FileOf(tests), text.Append('\n').ToString());
    }

    private static string FileOf(Type tests) => Path.Combine(Solution.Root, "tests", "Convention.Tests", "Recorded", "stories", $"{Name(tests)}.md");

    private static string Name(Type tests) => tests.FullName!["RequestRouter.Convention.Tests.".Length..];
}
