namespace Microsoft.DurableTask;

/// <summary>The version of an orchestration; compared without regard to case. Which of two is newer: <see cref="TaskOrchestrationContext.CompareVersionTo"/>.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>No version at all: the empty text.</summary>
    public static readonly TaskVersion Unversioned = new(string.Empty);

    /// <summary>Null counts as unversioned.</summary>
    public TaskVersion(string? version) => Version = version ?? string.Empty;

    /// <summary>Free text, usually dotted numbers.</summary>
    public string Version { get; }

    public static implicit operator string(TaskVersion value) => value.Version;

    public static implicit operator TaskVersion(string? value) => new(value);

    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <summary>Ordinal and case-insensitive; the default value equals <see cref="Unversioned"/>.</summary>
    public bool Equals(TaskVersion other) => string.Equals(Version ?? string.Empty, other.Version ?? string.Empty, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version ?? string.Empty);
}
