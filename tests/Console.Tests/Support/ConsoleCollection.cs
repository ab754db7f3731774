namespace RequestRouter.Console.Tests.Support;

/// <summary>Tests that share one router and its clock: they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleCollection : ICollectionFixture<ConsoleFixture>
{
    public const string Name = "console";
}
