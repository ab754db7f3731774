using System.Globalization;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Bus.Filters;

using Expression = Func<SentMessage, object?>;

/// <summary>
/// Reads the SQL-like language of subscription rules: comparison, AND, OR, NOT, IN, LIKE, IS NULL, EXISTS, arithmetic.
/// Conditions have three values, true, false and null for unknown, as in SQL.
/// </summary>
internal sealed class SqlParser
{
    private static readonly string[] Comparisons = ["=", "<>", "!=", "<", "<=", ">", ">="];

    private readonly List<SqlToken> tokens;
    private int place;

    private SqlParser(string text) => tokens = SqlLexer.Read(text);

    private SqlToken Current => tokens[place];

    /// <exception cref="FormatException">The text is not a filter; the message says where it fails.</exception>
    public static Expression Parse(string text)
    {
        var parser = new SqlParser(text);
        var condition = parser.Or();
        return parser.Current.Kind == SqlTokenKind.End ? condition : throw parser.Unexpected();
    }

    private Expression Or()
    {
        var left = And();
        while (Take("OR"))
        {
            var (first, second) = (left, And());
            left = message => (first(message), second(message)) switch
            {
                (true, _) or (_, true) => true,
                (false, false) => false,
                _ => null,
            };
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (Take("AND"))
        {
            var (first, second) = (left, Not());
            left = message => (first(message), second(message)) switch
            {
                (false, _) or (_, false) => false,
                (true, true) => true,
                _ => null,
            };
        }

        return left;
    }

    private Expression Not() => Take("NOT") ? Negate(Not()) : Predicate();

    private Expression Predicate()
    {
        var left = Sum();
        if (Current.Kind == SqlTokenKind.Symbol && Comparisons.Contains(Current.Text))
        {
            var symbol = tokens[place++].Text;
            var right = Sum();
            return message => Holds(symbol, SqlValues.Compare(left(message), right(message)));
        }

        if (Take("IS"))
        {
            var not = Take("NOT");
            Expect("NULL");
            return message => left(message) is null != not;
        }

        var negated = Take("NOT");
        if (Take("IN"))
        {
            var list = List();
            Expression among = message => left(message) is { } value ? list.Any(item => SqlValues.Compare(value, item(message)) == 0) : null;
            return negated ? Negate(among) : among;
        }

        if (Take("LIKE"))
        {
            var like = Like(left);
            return negated ? Negate(like) : like;
        }

        return negated ? throw Unexpected() : left;
    }

    private Expression Like(Expression left)
    {
        var pattern = Sum();
        var escape = Take("ESCAPE") ? Escape() : (char?)null;
        return message => left(message) is string text && pattern(message) is string form ? SqlValues.Like(text, form, escape) : null;
    }

    private List<Expression> List()
    {
        Expect("(");
        var list = new List<Expression> { Sum() };
        while (Take(","))
        {
            list.Add(Sum());
        }

        Expect(")");
        return list;
    }

    private Expression Sum()
    {
        var left = Product();
        while (Current.Is("+") || Current.Is("-"))
        {
            left = Reckon(tokens[place++].Text, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Unary();
        while (Current.Is("*") || Current.Is("/") || Current.Is("%"))
        {
            left = Reckon(tokens[place++].Text, left, Unary());
        }

        return left;
    }

    private Expression Unary()
    {
        if (Take("-"))
        {
            return Reckon("-", _ => 0L, Unary());
        }

        return Take("+") ? Unary() : Primary();
    }

    private Expression Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        if (Take("TRUE"))
        {
            return _ => true;
        }

        if (Take("FALSE"))
        {
            return _ => false;
        }

        if (Take("NULL"))
        {
            return _ => null;
        }

        if (Take("EXISTS"))
        {
            Expect("(");
            var property = Property();
            Expect(")");
            return message => property(message) is not null;
        }

        return Current.Kind switch
        {
            SqlTokenKind.Text => Constant(Text()),
            SqlTokenKind.Number => Constant(Number()),
            SqlTokenKind.Name or SqlTokenKind.DelimitedName => Property(),
            _ => throw Unexpected(),
        };
    }

    private Expression Property()
    {
        var name = Name();
        return Take(".") ? SqlProperties.Of(name, Name()) : SqlProperties.Of(null, name);
    }

    private string Name() => Current.Kind is SqlTokenKind.Name or SqlTokenKind.DelimitedName ? tokens[place++].Text : throw Unexpected();

    private string Text() => Current.Kind == SqlTokenKind.Text ? tokens[place++].Text : throw Unexpected();

    private char Escape() => Text() is [var character] ? character : throw new FormatException("ESCAPE takes one character");

    private object Number()
    {
        var token = tokens[place++];
        if (long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? real
            : throw new FormatException($"'{token.Text}' at {token.Position + 1} is no number");
    }

    private static Expression Constant(object value) => _ => value;

    private static Expression Reckon(string symbol, Expression left, Expression right) =>
        message => SqlValues.Reckon(symbol, left(message), right(message));

    private static Expression Negate(Expression condition) => message => condition(message) is bool value ? !value : null;

    private static object? Holds(string symbol, int? order) => order is not { } sign
        ? null
        : symbol switch
        {
            "=" => sign == 0,
            "<>" or "!=" => sign != 0,
            "<" => sign < 0,
            "<=" => sign <= 0,
            ">" => sign > 0,
            _ => sign >= 0,
        };

    private bool Take(string word)
    {
        if (!Current.Is(word))
        {
            return false;
        }

        place++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Take(word))
        {
            throw new FormatException($"expected {word} at {Current.Position + 1}, found {Current.Text}");
        }
    }

    private FormatException Unexpected() => new($"unexpected {Current.Text} at {Current.Position + 1}");
}
