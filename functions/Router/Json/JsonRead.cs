using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Router.Json;

/// <summary>What reading a body gave: the value, or every failure of its shape.</summary>
public sealed class JsonRead<T>
    where T : class
{
    internal JsonRead(T value) => Value = value;

    internal JsonRead(IReadOnlyList<ShapeFailure> failures) => Failures = failures;

    public T? Value { get; }

    /// <summary>In document order; empty exactly where there is a value.</summary>
    public IReadOnlyList<ShapeFailure> Failures { get; } = [];

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSound => Value is not null;
}
