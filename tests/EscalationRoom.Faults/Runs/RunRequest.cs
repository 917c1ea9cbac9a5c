using System.Globalization;

namespace EscalationRoom.Faults.Runs;

/// <summary>What the command line asked for.</summary>
/// <param name="Size">How many rooms or mails, where that is a choice.</param>
internal sealed record RunRequest(string Mode, int Cycles, int Seed, string? Database, bool Ledger, int? Size = null)
{
    public const string Usage = "[kill|power|nodes|stop|owners|deadlines|reminders|mails|gate|selftest] --cycles N --seed S [--database Sqlite|PostgreSql] [--size N] [--ledger]";

    public bool On(string database) => Database is null || Database == database;

    /// <returns>Nothing when it cannot be understood.</returns>
    public static RunRequest? Read(string[] arguments)
    {
        var request = new RunRequest("gate", 10, 1, null, Ledger: false);
        var left = new Queue<string>(arguments);
        if (left.TryPeek(out var mode) && !mode.StartsWith('-'))
        {
            request = request with { Mode = left.Dequeue() };
        }

        while (left.TryDequeue(out var name))
        {
            var understood = name == "--ledger" ? request with { Ledger = true } : request.With(name, left.TryDequeue(out var value) ? value : "");
            if (understood is null)
            {
                return null;
            }

            request = understood;
        }

        return request;
    }

    private RunRequest? With(string name, string value) => name switch
    {
        "--cycles" when int.TryParse(value, CultureInfo.InvariantCulture, out var cycles) && cycles > 0 => this with { Cycles = cycles },
        "--size" when int.TryParse(value, CultureInfo.InvariantCulture, out var size) && size > 0 => this with { Size = size },
        "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--database" when value is "Sqlite" or "PostgreSql" => this with { Database = value },
        _ => null,
    };
}
