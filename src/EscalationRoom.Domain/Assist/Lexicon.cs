namespace EscalationRoom.Domain.Assist;

/// <summary>Words that say how somebody feels about a service, from -3 to 3; endings are read by their stem.</summary>
internal static class Lexicon
{
    private static readonly (double Value, string[] Stems)[] Groups =
    [
        (-3, ["terribl", "horribl", "outrag", "furious", "disgust", "unacceptabl", "appall", "disgrac", "catastroph", "shambl", "scandal", "useless"]),
        (-2.5, ["frustrat", "disappoint", "angr", "unprofession", "incompeten", "ignor", "shock", "worst", "dreadful", "abysmal"]),
        (-2, ["bad", "poor", "unhapp", "upset", "annoy", "fail", "broken", "wrong", "lost", "neglect", "unanswer", "mislead", "concern", "worri", "complain", "damag", "suffer", "embarrass"]),
        (-1, ["late", "delay", "slow", "stop", "down", "problem", "issue", "trouble", "error", "wait", "confus", "difficult", "mistak", "manual", "again"]),
        (1, ["ok", "okay", "fine", "clear", "quick", "prompt", "solv", "fix", "restor", "understand", "useful"]),
        (2, ["thank", "good", "helpful", "happ", "glad", "pleas", "appreciat", "well", "satisf", "reliev", "improv"]),
        (3, ["great", "excellent", "perfect", "wonderful", "fantastic", "brilliant", "outstand", "delight"]),
    ];

    /// <summary>Words that only look like one of the stems.</summary>
    private static readonly HashSet<string> Neutral = ["please", "fed", "feed", "later", "latest", "waiter", "goods", "against", "happen", "happened", "happens", "happening", "clearance", "clearing", "fined", "manual-handling", "wells"];

    private static readonly HashSet<string> Endings = ["", "s", "d", "ed", "ing", "ly", "y", "er", "ier", "ure", "ures", "e", "es", "ied", "ness"];

    public static double? ValueOf(string word)
    {
        if (word.Length < 2 || Neutral.Contains(word))
        {
            return null;
        }

        foreach (var (value, stems) in Groups)
        {
            if (stems.Any(it => it.Length <= 4 ? Is(word, it) : word.StartsWith(it, StringComparison.Ordinal)))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A short stem is a whole word, at most with an ending.</summary>
    private static bool Is(string word, string stem) => word.StartsWith(stem, StringComparison.Ordinal) && Endings.Contains(word[stem.Length..]);
}
