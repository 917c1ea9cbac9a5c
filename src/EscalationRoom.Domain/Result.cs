using System.Diagnostics.CodeAnalysis;

namespace EscalationRoom.Domain;

/// <summary>What came of a request: its value, or the refusal that says why not.</summary>
public readonly struct Result<T>
    where T : class
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Value is not null;

    public static implicit operator Result<T>(T value) => FromValue(value);

    public static implicit operator Result<T>(Refusal refusal) => FromRefusal(refusal);

    public static Result<T> FromValue(T value) => new(value, null);

    public static Result<T> FromRefusal(Refusal refusal) => new(null, refusal);
}
