namespace RequestRouter.Mutation.Looking;

/// <summary>A test and what it passes.</summary>
/// <param name="Id">xunit's name of the case, the same in every process.</param>
/// <param name="Name">Its name with the values of its parameters.</param>
/// <param name="Seconds">What it takes with no mutant in force.</param>
/// <param name="Mutants">The numbers of the mutants in the code that it runs.</param>
internal sealed record CoveredTest(string Id, string Name, double Seconds, IReadOnlyList<int> Mutants);
