using System.Text.RegularExpressions;

namespace EscalationRoom.Domain.Assist;

/// <summary>How content or upset a message sounds, from -1 to 1, by a list of words. A trend to look at; nobody is ranked by it.</summary>
public static partial class Sentiment
{
    /// <summary>How soon more words stop to matter.</summary>
    private const double Damping = 15;

    private const double Stronger = 1.3;

    private const double Weaker = 0.6;

    /// <summary>"Not good" is bad, if less so than "bad".</summary>
    private const double Turned = -0.7;

    /// <summary>How many words before it turn or stress a word.</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> Negations = ["not", "no", "never", "nobody", "nothing", "without", "hardly", "neither", "nor", "cannot", "can't", "don't", "doesn't", "didn't", "isn't", "wasn't", "won't", "aren't", "haven't", "hasn't"];

    private static readonly HashSet<string> Intensifiers = ["very", "extremely", "really", "absolutely", "completely", "totally", "so", "deeply", "utterly"];

    private static readonly HashSet<string> Softeners = ["slightly", "somewhat", "little", "bit", "rather", "partly"];

    public static double Of(string text)
    {
        var words = Word().Matches(text).Select(it => it.Value).ToArray();
        var shouts = words.Count(it => it.Length > 2 && it.All(char.IsUpper)) is var loud && loud > 0 && loud < words.Length;
        var sum = words.Select((word, at) => Weigh(words, at, shouts)).Sum() * (text.Contains("!!", StringComparison.Ordinal) ? Stronger : 1);
        return Math.Round(sum / Math.Sqrt((sum * sum) + Damping), 2);
    }

    /// <summary>The sentences that sound worse than neutral, worst first.</summary>
    public static IReadOnlyList<string> Complaints(string text) => [.. Sentences.Of(text).Where(it => Of(it) < 0).OrderBy(Of)];

    private static double Weigh(string[] words, int at, bool shouts)
    {
        var word = words[at].ToLowerInvariant().Replace('’', '\'');
        if (Lexicon.ValueOf(word) is not { } value)
        {
            return 0;
        }

        var before = words[Math.Max(0, at - Reach)..at].Select(it => it.ToLowerInvariant().Replace('’', '\'')).ToArray();
        value *= before.Any(Intensifiers.Contains) ? Stronger : 1;
        value *= before.Any(Softeners.Contains) ? Weaker : 1;
        value *= before.Count(Negations.Contains) % 2 == 1 ? Turned : 1;
        return value * (shouts && words[at].Length > 2 && words[at].All(char.IsUpper) ? Stronger : 1);
    }

    [GeneratedRegex(@"[\p{L}]+(?:['’][\p{L}]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
