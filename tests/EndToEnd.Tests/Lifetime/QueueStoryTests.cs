using System.Reflection;
using RequestRouter.EndToEnd.Tests.Statistics;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>
/// The stories told once more with every word over Service Bus: the queue carries each type of communication that
/// mutual assistance has, and the cases come to stand where they stand over HTTP.
/// </summary>
public sealed class QueueStoryTests(LifetimeFixture router) : IClassFixture<LifetimeFixture>
{
    /// <summary>
    /// Stories that say nothing which the others do not say as well, and are long, or leave cases open whose reminders come in all
    /// the stories after them; and those of other kinds of case, which have points of contact, pagers or months of their own.
    /// </summary>
    private static readonly Type[] OfTheSameWords = [typeof(LinkedCasesTests), typeof(ForbiddenMovesTests), typeof(ContraryFactsTests), typeof(PagingTests), typeof(PreservationTests), typeof(StatisticsTests)];

    [Fact]
    public async Task Every_type_of_communication_passes_the_queue()
    {
        await using var queue = new SubmissionQueue(router.Router);
        router.Queue = queue;
        foreach (var story in Stories())
        {
            var teller = (StoryTests)Activator.CreateInstance(story.DeclaringType!, router)!;
            try
            {
                await (Task)story.Invoke(teller, null)!;
            }
            catch (Exception fault)
            {
                Assert.Fail($"{story.Name}: {fault}");
            }

            await teller.DisposeAsync();
        }

        Assert.Equal([], TypesOfMutualAssistance().Where(type => !router.HandedInOverQueue.Contains(type)));
    }

    private static IEnumerable<MethodInfo> Stories() =>
        from type in typeof(QueueStoryTests).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(StoryTests)) && !OfTheSameWords.Contains(type)
        from method in type.GetMethods()
        where method.GetCustomAttribute<FactAttribute>()?.GetType() == typeof(FactAttribute)
        select method;

    /// <summary>The second column of the machine's table, without the rows that only forbid.</summary>
    private static IEnumerable<string> TypesOfMutualAssistance()
    {
        var types = File.ReadLines(Path.Combine(Documents.Root, "functions", "Convention", "MACHINES.md"))
            .SkipWhile(line => line != "## mutual-assistance")
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith('|'))
            .Where(line => !line.Contains("| never: ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[2].Replace("(report)", "", StringComparison.Ordinal).Trim()).Distinct().ToList();
        Assert.Contains("offer-conditions", types);
        return types;
    }
}
