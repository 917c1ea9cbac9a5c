namespace EscalationRoom.Web.Shell.Keys;

/// <summary>A key and what it does.</summary>
/// <param name="Does">The action's name; the page offers it by an element with this <c>data-does</c>, or a script by <c>offer</c>.</param>
/// <param name="Keys">As written on the keys: <c>Mod+K</c>, <c>G R</c>, <c>?</c>. Mod is Ctrl, on Apple keyboards ⌘.</param>
/// <param name="At">What the key presses, where that is not the element of its name.</param>
/// <param name="OpensField">What is typed before the field stands is kept for it.</param>
public sealed record KeyBinding(string Does, string Keys, string Words, string? At = null, bool OpensField = false)
{
    /// <summary>Keys without Ctrl, ⌘ or Alt, but for F6, work outside text fields only and can be switched off.</summary>
    public bool IsSingle => !Keys.Contains("Mod", StringComparison.Ordinal) && !Keys.Contains("Alt", StringComparison.Ordinal) && !Keys.Contains("F6", StringComparison.Ordinal);

    public IEnumerable<string> Caps => Keys.Split(' ');
}

/// <param name="Where">Where on the page its keys work.</param>
public sealed record KeyGroup(string Where, IReadOnlyList<KeyBinding> Keys);
