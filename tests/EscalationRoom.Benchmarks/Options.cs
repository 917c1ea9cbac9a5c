using System.Globalization;

namespace EscalationRoom.Benchmarks;

/// <summary>What the command line asked for.</summary>
/// <param name="Knee">Sends a second that <c>overload</c> doubles, where it is known already.</param>
internal sealed record Options(string Scenario, Uri? Url, string? Token, double Seconds, string Database, string? Json, double? Knee)
{
    public const string Usage =
        "[all|rooms|overload|war-room|storm|idle|circuits|append|queue] [--url U --token T] [--seconds N] [--database PostgreSql|Sqlite] [--knee SENDS] [--json FILE]";

    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    /// <returns>Nothing when it cannot be understood.</returns>
    public static Options? Read(string[] arguments)
    {
        var options = new Options("all", null, null, 1.8, "PostgreSql", null, null);
        var at = 0;
        if (arguments.Length > 0 && !arguments[0].StartsWith('-'))
        {
            options = options with { Scenario = arguments[at++] };
        }

        for (; at + 1 < arguments.Length; at += 2)
        {
            if (options.With(arguments[at], arguments[at + 1]) is not { } more)
            {
                return null;
            }

            options = more;
        }

        return at == arguments.Length && (options.Url is null) == (options.Token is null) ? options : null;
    }

    private Options? With(string name, string value) => name switch
    {
        "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) => this with { Url = url },
        "--token" => this with { Token = value },
        "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.5 and <= 60 => this with { Seconds = seconds },
        "--database" when value is "PostgreSql" or "Sqlite" => this with { Database = value },
        "--knee" when double.TryParse(value, CultureInfo.InvariantCulture, out var knee) && knee >= 1 => this with { Knee = knee },
        "--json" => this with { Json = value },
        _ => null,
    };
}
