using RequestRouter.Router.Audit.SignedNotes;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>
/// When a checkpoint counts (C2SP tlog-policy): which logs may have signed it, which witnesses are known, and which of them have to have cosigned it. Whoever
/// verifies makes its own.
/// </summary>
public sealed class WitnessPolicy
{
    /// <summary>The quorum that asks for no witness.</summary>
    internal const string NoWitness = "none";

    private readonly Dictionary<string, VerifierKey> witnesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Least, string[] Members)> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private readonly List<VerifierKey> logs = [];
    private string? quorum;

    private WitnessPolicy()
    {
    }

    /// <summary>Keys of logs, any of which may have signed; none where that is known from elsewhere.</summary>
    public IReadOnlyList<VerifierKey> Logs => logs;

    /// <summary>Reads a policy.</summary>
    /// <exception cref="FormatException">It is none; its message names the line and what is wrong with it.</exception>
    public static WitnessPolicy Parse(string text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            throw new FormatException("The last line does not end.");
        }

        var policy = new WitnessPolicy();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            string? fault = line.Any(unit => unit is (< ' ' and not '\t') or '\x7f') ? "it holds a control character" : policy.Take(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
            if (fault is not null)
            {
                throw new FormatException($"Line {index + 1}: {fault}.");
            }
        }

        return policy.quorum is null ? throw new FormatException("There is no line quorum.") : policy;
    }

    /// <summary>What a checkpoint has of this policy.</summary>
    public PolicyFinding FindingOn(SignedNote note)
    {
        var ofLogs = logs.ConvertAll(log => log.VerdictOn(note));
        if (ofLogs.Contains(NoteVerdict.Broken) || (ofLogs.Count > 0 && !ofLogs.Contains(NoteVerdict.Sound)))
        {
            return new([], "no log of the policy has signed the checkpoint");
        }

        var verdicts = witnesses.ToDictionary(witness => witness.Key, witness => witness.Value.VerdictOn(note), StringComparer.Ordinal);
        if (verdicts.FirstOrDefault(verdict => verdict.Value == NoteVerdict.Broken).Key is { } broken)
        {
            return new([], $"a cosignature that claims to be of {broken} does not hold");
        }

        IReadOnlyList<string> cosigned = [.. verdicts.Where(verdict => verdict.Value == NoteVerdict.Sound).Select(verdict => verdict.Key)];
        return new(cosigned, Has(quorum!) ? null : $"the witnesses that have cosigned the checkpoint ({(cosigned.Count == 0 ? "none" : string.Join(", ", cosigned))}) are not the quorum that the policy asks for");

        bool Has(string name) => name == NoWitness
            || (groups.TryGetValue(name, out var group) ? group.Members.Count(Has) >= group.Least : verdicts[name] == NoteVerdict.Sound);
    }

    private string? Take(string[] items) => items switch
    {
        [] or [['#', ..], ..] => null,
        ["log", var key, .. { Length: <= 1 }] => TakeLog(key),
        ["witness", var name, var key, .. { Length: <= 1 }] => TakeWitness(name, key),
        ["group", var name, var least, .. { Length: > 0 } listed] => TakeGroup(name, least, listed),
        ["quorum", var name] => quorum is not null ? "there is a second line quorum" : name != NoWitness && !IsDefined(name) ? $"{name} is defined nowhere before it" : Set(name),
        _ => "it is no line of a policy",
    };

    private string? Set(string name)
    {
        quorum = name;
        return null;
    }

    private string? TakeLog(string text)
    {
        if (VerifierKey.Find(text) is not { IsOfWitness: false } key)
        {
            return "it has no key of a log (ECDSA, type 0x02)";
        }

        if (logs.Exists(other => other.PublicKey.AsSpan().SequenceEqual(key.PublicKey)))
        {
            return "this key stands there already";
        }

        logs.Add(key);
        return null;
    }

    private string? TakeWitness(string name, string text)
    {
        if (VerifierKey.Find(text) is not { IsOfWitness: true } key)
        {
            return "it has no key of a witness (Ed25519, type 0x04)";
        }

        if (witnesses.Values.Any(other => other.PublicKey.AsSpan().SequenceEqual(key.PublicKey)))
        {
            return "this key stands there already";
        }

        if (name == NoWitness || IsDefined(name))
        {
            return $"{name} means something already";
        }

        witnesses.Add(name, key);
        return null;
    }

    private string? TakeGroup(string name, string text, string[] listed)
    {
        if (name == NoWitness || IsDefined(name))
        {
            return $"{name} means something already";
        }

        int? least = text switch
        {
            "any" => 1,
            "all" => listed.Length,
            [>= '1' and <= '9', ..] when text.All(char.IsAsciiDigit) && int.TryParse(text, out int number) && number <= listed.Length => number,
            _ => null,
        };
        if (least is not { } needed)
        {
            return $"{text} is neither any, all nor a number up to that of its members";
        }

        if (listed.FirstOrDefault(member => !IsDefined(member)) is { } unknown)
        {
            return $"{unknown} is defined nowhere before it";
        }

        if (listed.FirstOrDefault(member => !members.Add(member)) is { } twice)
        {
            return $"{twice} is a member already: each counts once";
        }

        groups.Add(name, (needed, listed));
        return null;
    }

    private bool IsDefined(string name) => witnesses.ContainsKey(name) || groups.ContainsKey(name);
}
