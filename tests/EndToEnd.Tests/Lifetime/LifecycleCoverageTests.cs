using System.Reflection;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Every row of the lifecycle's tables of mutual assistance is told by a scenario.</summary>
public sealed class LifecycleCoverageTests
{
    /// <summary>Rows of the tables 1.3 (transitions) and 1.5 (forbidden transitions).</summary>
    private static readonly IReadOnlyList<string> Rows =
        [.. Enumerable.Range(1, 34).Select(number => $"M{number}"), .. Enumerable.Range(1, 23).Select(number => $"X{number}")];

    [Fact]
    public void Every_row_of_the_tables_has_a_scenario()
    {
        var told = Scenarios().SelectMany(scenario => scenario.Rows).ToHashSet();

        Assert.Equal([], Rows.Where(row => !told.Contains(row)));
    }

    [Fact]
    public void No_scenario_names_a_row_that_does_not_exist_or_is_no_test() =>
        Assert.Equal([], Scenarios().Where(scenario => !scenario.IsTest || scenario.Rows.Except(Rows).Any()).Select(scenario => scenario.Name));

    [Fact]
    public void Every_forbidden_move_in_the_list_is_of_a_row()
    {
        var forbidden = ForbiddenMoves.All.Select(move => move.Row.TrimEnd('b', 'c')).ToHashSet();

        Assert.Equal([], forbidden.Except(Rows));
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Rows, bool IsTest)> Scenarios() =>
        from type in typeof(LifecycleCoverageTests).Assembly.GetTypes()
        from method in type.GetMethods()
        let rows = method.GetCustomAttribute<LifecycleRowsAttribute>()
        where rows is not null
        select (method.Name, rows.Rows, method.GetCustomAttribute<FactAttribute>() is not null);
}
