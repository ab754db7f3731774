using System.Reflection;

namespace RequestRouter.Mutation.Looking;

/// <summary>The switch that Stryker compiles into a library: which of its mutants is in force, and which were passed.</summary>
internal sealed class MutantControl
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Type _type;

    public MutantControl(Assembly library) => _type = library.GetTypes().SingleOrDefault(t => t.Name == nameof(MutantControl))
        ?? throw new InvalidOperationException($"{library.GetName().Name} holds no mutants.");

    /// <summary>Puts one in force.</summary>
    /// <param name="mutant">Its number; null for the library as it is written.</param>
    public void PutInForce(int? mutant) => _type.GetField("ActiveMutant", Any)!.SetValue(null, mutant ?? -1);

    /// <summary>Notes from now on which mutants are passed; that takes time.</summary>
    public void Note() => _type.GetField("CaptureCoverage", Any)!.SetValue(null, true);

    /// <summary>Those passed since the last call.</summary>
    /// <returns>Those passed, and those of them that were passed while static members were built.</returns>
    public (IReadOnlyCollection<int> Passed, IReadOnlyCollection<int> WhileBuilding) Passed()
    {
        var data = (IList<int>[])_type.GetMethod("GetCoverageData", Any)!.Invoke(null, null)!;
        var passed = (data[0].ToHashSet(), data[1].ToHashSet());
        _type.GetMethod("ResetCoverage", Any)!.Invoke(null, null);
        return passed;
    }
}
