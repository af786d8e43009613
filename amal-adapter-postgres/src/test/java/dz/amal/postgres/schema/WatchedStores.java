package dz.amal.postgres.schema;

import dz.amal.domain.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stores of a database, and which of their methods nobody has called yet. */
final class WatchedStores {

  private final Set<String> uncalled = new TreeSet<>();
  private final Stores stores;

  WatchedStores(Stores real) {
    methodsOf(Stores.class)
        .flatMap(store -> methodsOf(store.getReturnType()))
        .forEach(method -> uncalled.add(nameOf(method)));
    this.stores = watched(Stores.class, real);
  }

  Stores stores() {
    return stores;
  }

  /** As {@code Messages.add}. */
  Set<String> uncalled() {
    return uncalled;
  }

  private <T> T watched(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              uncalled.remove(nameOf(method));
              Object result = call(method, real, arguments);
              return type == Stores.class ? watched(method.getReturnType(), result) : result;
            }));
  }

  @SuppressWarnings("NullAway") // a method without arguments has null for them
  private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static Stream<Method> methodsOf(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  private static String nameOf(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
